import * as z from 'zod'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { Instant } from '../../kernel/time.ts'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { listing, operation } from './operation.ts'

/** A thing that only the gate's own tests know; it lies in `draft`, a table of the smallest shape. */
export const Toy = z.object({ id: z.string(), title: z.string().min(1).max(40), version: z.int() })
type Toy = z.infer<typeof Toy>
/** When every toy was last changed. */
export const SAVED = new Date('2026-11-24T07:00:00Z')

const about = { login: 'substantial', about: 'actor' } as const
export const openToy = read('toy.open', '/toys/{toyId}', { ...about, trail: 'toy.opened' })
  .input(z.object({ toyId: z.uuid() }))
  .output(Toy)
export const renameToy = write('toy.rename', '/toys/{toyId}/title', { ...about, trail: 'toy.renamed' })
  .input(z.object({ toyId: z.uuid(), version: z.int(), title: Toy.shape.title }))
  .output(Toy.pick({ id: true, version: true }))
  .errors(refusals('toy.forbidden_word'))
  .errors(conflictWith(Toy.pick({ title: true, version: true }).extend({ savedAt: Instant })))
export const listToys = read('toy.list', '/toys', { ...about, trail: 'toy.listed' })
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(z.array(Toy))

async function findToy(tx: Tx, { toyId }: { toyId: string }, actor: Actor) {
  const row = await tx
    .selectFrom('draft')
    .selectAll()
    .where('municipality_id', '=', actor.municipality)
    .where('key', '=', toyId)
    .executeTakeFirst()
  return row && { owner: row.actor_id, toy: { id: row.key, title: row.sealed, version: row.version } satisfies Toy }
}
const mayTouch: Policy<{ owner: string }> = (actor, { owner }) =>
  owner === actor.id ? allow('own toy') : deny('not own')

export const opening = operation(openToy, {
  subject: findToy,
  allow: mayTouch,
  handle: async ({ subject, showed, input }) => {
    showed([input.toyId])
    return { ...subject.toy, secret: 'never declared' }
  },
})
export const renaming = operation(renameToy, {
  subject: findToy,
  allow: mayTouch,
  handle: async ({ tx, actor, input, subject: { toy } }) => {
    if (input.title === 'forbidden') return refuse('toy.forbidden_word')
    if (toy.version !== input.version) return conflict({ ...toy, savedAt: SAVED, secret: 'never declared' })
    const { numUpdatedRows } = await tx
      .updateTable('draft')
      .set({ sealed: input.title, version: toy.version + 1 })
      .where('municipality_id', '=', actor.municipality)
      .where('key', '=', toy.id)
      .where('version', '=', toy.version)
      .executeTakeFirst()
    const theirs = numUpdatedRows === 1n ? undefined : await findToy(tx, input, actor)
    return theirs ? conflict({ ...theirs.toy, savedAt: SAVED }) : { id: toy.id, version: toy.version + 1 }
  },
})
export const toyListing = listing(listToys, {
  allow: () => allow('own list'),
  handle: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom('draft')
      .selectAll()
      .where('municipality_id', '=', actor.municipality)
      .where('actor_id', '=', actor.id)
      .limit(input.limit)
      .execute()
    return rows.map(row => ({ id: row.key, title: row.sealed, version: row.version }))
  },
})

/** Somebody who works in a municipality. */
export const anEmployee = (municipality: number, more: Partial<EmployeeActor> = {}): EmployeeActor => ({
  id: crypto.randomUUID(),
  municipality,
  kind: 'employee',
  role: 'practitioner',
  serviceId: crypto.randomUUID(),
  level: 'high',
  ...more,
})

/** A toy of somebody's. */
export async function aToy(database: Database, owner: Actor, title = 'Togbane'): Promise<string> {
  const id = crypto.randomUUID()
  await database.pool.query(
    `insert into draft (municipality_id, actor_id, key, sealed, saved_at) values ($1, $2, $3, $4, '2026-11-24')`,
    [owner.municipality, owner.id, id, title],
  )
  return id
}
