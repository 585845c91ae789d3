import type { CompiledQuery, ConnectionProvider, DatabaseConnection, QueryResult } from 'kysely'
import type { PoolClient, QueryResult as Sent } from 'pg'

/** At most this many texts are prepared by name on a connection. */
const MOST_NAMES = 2000
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/**
 * One reserved connection on which statements leave at once, in order, without waiting for the one before.
 * It counts what is under way (a query nobody awaited is an error) and closes with its transaction
 * (a kept `tx` would otherwise run without a fence).
 */
export class Line implements DatabaseConnection, ConnectionProvider {
  readonly client: PoolClient
  underway = 0
  sent = 0
  trips = 0
  closed = false
  private held = false

  /** The embedded database is no socket: there is nothing to hold back. */
  constructor(client: PoolClient, { socket }: { readonly socket: boolean }) {
    this.client = client
    this.held = !socket
  }

  /** Sends one statement; without values by the simple protocol, where several may stand in one text. */
  send(text: string, values?: readonly unknown[]): Promise<Sent> {
    if (this.closed) throw new Error('the transaction is over')
    this.sent++
    if (this.underway++ === 0) this.trips++
    this.holdBack()
    const name = values && nameOf(text)
    const query = { text, ...(values && { values: [...values] }), ...(name && { name }) }
    return this.client.query(query).finally(() => {
      this.underway--
    })
  }

  /** What is said in one breath leaves in one packet: each write of its own costs a system call, more than the statement. */
  private holdBack() {
    if (this.held) return
    const { stream } = this.client.connection
    this.held = true
    stream.cork()
    process.nextTick(() => {
      this.held = false
      stream.uncork()
    })
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { command, rowCount, rows } = await this.send(query.sql, query.parameters)
    return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  streamQuery(): never {
    throw new Error('large answers go by their own routes')
  }

  provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return consumer(this)
  }
}
