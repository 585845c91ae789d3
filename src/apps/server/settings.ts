import { resolve } from 'node:path'
import * as z from 'zod'
import { StartProblem } from '../../platform/start-problem.ts'
import { settingsTable } from './settings-table.ts'
import type { SettingName } from './settings-table.ts'

/** How the server is set up; read once, at start. */
export interface Settings {
  /** PostgreSQL's address; the embedded database if left out. */
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly port: number
  readonly demo: boolean
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly oidc?: Oidc
  /** Whether the weakest log-in is offered. */
  readonly lightLogin: boolean
  readonly mail?: { readonly smtpUrl: string; readonly from: string }
  readonly sms?: { readonly url: string; readonly token: string }
  /** The newest first; left out, one is kept in the data folder (see `keysOf`). */
  readonly keys?: readonly Buffer[]
  readonly logLevel: (typeof logLevels)[number]
}

export interface Oidc {
  readonly issuer: string
  readonly clientId: string
  readonly secret: { readonly text: string } | { readonly privateKeyFile: string }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const keyBytes = 32
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const onOrOff = z.stringbool({ truthy: ['on', 'true', 'yes', '1'], falsy: ['off', 'false', 'no', '0'] })
const text = z.string().optional()
const secureUrl = z.url({ protocol: /^https?$/, abort: true }).refine(isSecure)
const key = z.base64().transform(one => Buffer.from(one, 'base64'))

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAMSPOR_DATA_DIR: z.string().default('./data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SAMSPOR_DEMO: onOrOff.optional(),
  SAMSPOR_BASE_URL: secureUrl.refine(url => new URL(url).pathname === '/').optional(),
  SAMSPOR_OIDC_ISSUER: secureUrl.optional(),
  SAMSPOR_OIDC_CLIENT_ID: text,
  SAMSPOR_OIDC_CLIENT_SECRET: text,
  SAMSPOR_OIDC_PRIVATE_KEY_FILE: text,
  SAMSPOR_LIGHT_LOGIN: onOrOff.optional(),
  SAMSPOR_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SAMSPOR_MAIL_FROM: z.email().optional(),
  SAMSPOR_SMS_URL: secureUrl.optional(),
  SAMSPOR_SMS_TOKEN: text,
  SAMSPOR_KEY: z
    .string()
    .transform(keys => keys.split(','))
    .pipe(z.array(key.refine(one => one.length === keyBytes)))
    .optional(),
  SAMSPOR_REGISTER_DIR: text,
  SAMSPOR_LOG_LEVEL: z.enum(logLevels).default('info'),
} satisfies Record<SettingName, z.ZodType>)
type Environment = z.infer<typeof Environment>

/** Reads the settings; an empty one counts as left out. Throws a StartProblem that names each one that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw wrong(parsed.error.issues.map(issue => issue.path[0] as SettingName))
  const found = parsed.data
  const demo = found.SAMSPOR_DEMO ?? found.DATABASE_URL === undefined
  const missing = missingIn(found, demo)
  if (missing.length > 0) throw wrong(missing)
  if (demo && found.SAMSPOR_OIDC_ISSUER) throw demoBesideLogin()
  return settingsOf(found, demo)
}

function settingsOf(found: Environment, demo: boolean): Settings {
  const { DATABASE_URL: databaseUrl, SAMSPOR_SMTP_URL: smtpUrl, SAMSPOR_MAIL_FROM: from, SAMSPOR_KEY: keys } = found
  const { SAMSPOR_SMS_URL: url, SAMSPOR_SMS_TOKEN: token } = found
  const oidc = oidcOf(found)
  return Object.freeze({
    ...(databaseUrl && { databaseUrl }),
    dataDir: resolve(found.SAMSPOR_DATA_DIR),
    port: found.PORT,
    demo,
    baseUrl: (found.SAMSPOR_BASE_URL ?? `http://localhost:${found.PORT}`).replace(/\/$/, ''),
    ...(oidc && { oidc }),
    lightLogin: found.SAMSPOR_LIGHT_LOGIN ?? demo,
    ...(smtpUrl && from && { mail: { smtpUrl, from } }),
    ...(url && token && { sms: { url, token } }),
    ...(keys && { keys }),
    logLevel: found.SAMSPOR_LOG_LEVEL,
  })
}

function oidcOf(found: Environment): Oidc | undefined {
  const { SAMSPOR_OIDC_ISSUER: issuer, SAMSPOR_OIDC_CLIENT_ID: clientId } = found
  const { SAMSPOR_OIDC_CLIENT_SECRET: secret, SAMSPOR_OIDC_PRIVATE_KEY_FILE: privateKeyFile } = found
  if (!issuer || !clientId) return undefined
  if (secret) return { issuer, clientId, secret: { text: secret } }
  return privateKeyFile ? { issuer, clientId, secret: { privateKeyFile } } : undefined
}

function missingIn(found: Environment, demo: boolean): SettingName[] {
  const production = !demo && found.DATABASE_URL !== undefined
  const required: SettingName[] = [
    ...(demo ? [] : (['SAMSPOR_OIDC_ISSUER', 'SAMSPOR_OIDC_CLIENT_ID'] as const)),
    ...(production ? (['SAMSPOR_BASE_URL', 'SAMSPOR_KEY'] as const) : []),
    ...(found.SAMSPOR_SMTP_URL ? (['SAMSPOR_MAIL_FROM'] as const) : []),
    ...(found.SAMSPOR_SMS_URL ? (['SAMSPOR_SMS_TOKEN'] as const) : []),
  ]
  const missing = required.filter(name => found[name] === undefined)
  const { SAMSPOR_OIDC_CLIENT_SECRET: secret, SAMSPOR_OIDC_PRIVATE_KEY_FILE: file } = found
  const oneSecret = (secret === undefined) !== (file === undefined)
  return demo || oneSecret ? missing : [...missing, 'SAMSPOR_OIDC_CLIENT_SECRET']
}

function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || loopback.has(hostname)
}

/** Names what is wrong and what is expected, never what was given: it may be a secret. */
function wrong(names: readonly SettingName[]): StartProblem {
  const rows = settingsTable.filter(({ name }) => names.includes(name))
  return new StartProblem({
    no: [
      'Samspor kan ikke starte. Disse innstillingene mangler eller er feil:',
      ...rows.map(row => `  ${row.name}: skal være ${row.no}`),
    ].join('\n'),
    en: [
      'Samspor cannot start. These settings are missing or wrong:',
      ...rows.map(row => `  ${row.name}: expected ${row.en}`),
    ].join('\n'),
  })
}

function demoBesideLogin(): StartProblem {
  return new StartProblem({
    no: 'Demo med ekte innlogging går ikke: i en demo logger alle inn som hvem de vil. Fjern SAMSPOR_OIDC_ISSUER, eller sett SAMSPOR_DEMO=off.',
    en: 'A demo with real log-in is refused: in a demo anybody logs in as anybody. Remove SAMSPOR_OIDC_ISSUER, or set SAMSPOR_DEMO=off.',
  })
}
