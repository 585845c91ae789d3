import type { CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { Tx } from './transaction.ts'

class Slot {
  readonly name: PropertyKey
  constructor(name: PropertyKey) {
    this.name = name
  }
}

interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

/**
 * A query whose text is built once, at its first use; after that only the values change.
 * The build must not branch on a value: it sees slots.
 */
export function prepared<Values extends object, Row>(build: (db: Kysely<Tables>, values: Values) => Compilable<Row>) {
  let plan: CompiledQuery<Row> | undefined
  const slots = new Proxy({}, { get: (_, name) => new Slot(name) }) as Values // the one cast
  return async (tx: Tx, values: Values): Promise<Row[]> => {
    plan ??= build(tx, slots).compile()
    const parameters = plan.parameters.map(one => (one instanceof Slot ? values[one.name as keyof Values] : one))
    return (await tx.executeQuery<Row>({ ...plan, parameters })).rows
  }
}
