import type { Actor } from '../../kernel/actor.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { contactTicks } from './jobs.ts'
import { choose, mine, ofOthers } from './operations.ts'

export const PHONE = '99 88 77 66'
export const MAIL = 'hege.prove@example.no'
export const ADDRESS = 'Skogveien 3'
export const ALL = { phone: true, email: true, address: true }
export const NONE = { phone: false, email: false, address: false }

export async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
/** Lars in two homes; it is known how Hege is reached. */
export async function twoHomes() {
  const lars = await aSharedCase()
  await inTest(lars.database, lars.municipality, tx =>
    tx
      .updateTable('family_person')
      .set({ phone: PHONE, email: MAIL, address: ADDRESS })
      .where('id', '=', lars.hege.id)
      .execute(),
  )
  return lars
}
export const versionOf = async (lars: SharedCase, actor: Actor, toId: string) =>
  (await done(lars.act(mine, actor, {}))).others.find(one => one.personId === toId)?.version
export const says = async (lars: SharedCase, shows: object) => {
  const version = await versionOf(lars, lars.hege, lars.trond.id)
  return lars.act(choose, lars.hege, { toId: lars.trond.id, version, shows })
}
export const seen = async (lars: SharedCase, actor: Actor = lars.trond) =>
  (await done(lars.act(ofOthers, actor, { caseId: lars.caseId }))).contacts
export const hour = async ({ house, municipality }: SharedCase) => {
  for (const one of contactTicks) await one.run(house, municipality, theClock.now())
}
export const changes = <T extends keyof Tables & ('family_person' | 'child' | 'guardianship')>(
  lars: SharedCase,
  table: T,
  set: object,
  id: string,
  by: 'id' | 'person_id' = 'id',
) =>
  lars.database.pool.query(
    `update ${table} set ${Object.keys(set)
      .map((name, at) => `${name} = $${at + 3}`)
      .join(', ')} where municipality_id = $1 and ${by} = $2`,
    [lars.municipality, id, ...Object.values(set)],
  )
