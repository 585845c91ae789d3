import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import type { KyselyProps, QueryExecutor } from 'kysely'
import pg from 'pg'
import type { Listen } from './listen.ts'
import { listenEmbedded, listenOnServer } from './listen.ts'
import type { Tables } from './tables.ts'

/** The role behind the fence; it owns nothing. */
export const APP_ROLE = 'samspor_app'
const DATE = 1082
/** Waits longer than this (milliseconds) are errors: a key claim or a row lock holds a connection meanwhile. */
const LONGEST_WAIT = { lock_timeout: 15_000, statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 }

// Our statements are prepared by name and reach rows by index: a plan made once is as good as one made for the values,
// and making it anew costs more than running it (15 ms against 5 for a list of 50).
// A random page costs little more than the next one: it is in memory or on no disk that turns. Else a plan for any values reads
// a small table whole where its key would do.
// Nothing is compiled for one run: the radar's rules together cost the compiler more than they cost the database.
const PLANNING = [
  ['plan_cache_mode', 'force_generic_plan'],
  ['random_page_cost', '1.1'],
  ['jit', 'off'],
] as const

/** An open database, embedded or server. Only transaction, migrate, outbox and clock may use `pool`. */
export interface Database {
  readonly kind: 'embedded' | 'postgres'
  readonly pool: pg.Pool
  /** What `begin` carries to step behind the fence; empty where the log-in is the app's own role. */
  readonly role: string
  readonly props: Omit<KyselyProps, 'executor'>
  readonly executor: QueryExecutor
  /** Told the round trips of each transaction, for tests and bench. */
  onTrips?: (trips: number) => void
  /** Hears what is told on a channel, by whichever process. */
  readonly listen: Listen
  /** The whole embedded data folder, packed; only embedded. */
  readonly dump?: () => Promise<Blob>
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** The data folder; in memory if left out. */
  readonly folder?: string
  /** A dumped data folder to start from. */
  readonly loadDataDir?: Blob
}

/** Opens PostgreSQL by its address; `max` connections. */
export async function openPostgres(connectionString: string, max = 10): Promise<Database> {
  const options = PLANNING.map(([name, value]) => `-c ${name}=${value}`).join(' ')
  const config = { connectionString, max, options, pipeline: true, ...LONGEST_WAIT, types: plainDates }
  return wrap('postgres', new pg.Pool(config), listenOnServer({ connectionString }), async () => {})
}

/** Opens the embedded database through the same driver, on one connection. */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<Database> {
  const pglite = await PGlite.create({
    ...(options.folder !== undefined && { dataDir: options.folder }),
    ...(options.loadDataDir && { loadDataDir: options.loadDataDir }),
    extensions: { btree_gist },
  })
  await pglite.exec(PLANNING.map(([name, value]) => `set ${name} = ${value}`).join(';'))
  const config = { ...createPgConfig(pglite), max: 1, pipeline: true, types: plainDates }
  const database = wrap('embedded', new pg.Pool(config as pg.PoolConfig), listenEmbedded(pglite), () => pglite.close())
  return { ...database, dump: () => pglite.dumpDataDir('gzip') }
}

/** Dates stay text: a local day must not become an instant. */
const plainDates = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE ? (value: string) => value : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

function wrap(kind: Database['kind'], pool: pg.Pool, listen: Listen, after: () => Promise<void>): Database {
  pool.on('error', () => {}) // a broken idle connection is replaced; the next query tells
  const dialect = new PostgresDialect({ pool })
  const props = { config: { dialect }, driver: dialect.createDriver(), dialect }
  return {
    kind,
    pool,
    role: `set local role ${APP_ROLE};`,
    listen,
    props: props as Omit<KyselyProps, 'executor'>,
    executor: new Kysely<Tables>({ dialect }).getExecutor(),
    close: async () => {
      await pool.end()
      await after()
    },
  }
}
