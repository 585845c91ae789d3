import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { theClock } from '../../../tests/clock.ts'
import { grantRole, tieLogin } from '../../platform/identity/index.ts'
import { inTest } from '../case/testing.ts'
import { openSeen } from '../oversight/operations/seen.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { allReads, aSharedCase } from '../sharing/slice.testing.ts'
import { handOver, offerScreen } from './operations.ts'

let here: SharedCase
beforeAll(async () => {
  here = await aSharedCase({ birthDate: '2018-03-14' })
})

const hands = async (who: Actor) => (await here.act(handOver, who, { caseId: here.caseId })).is
const looksFor = async (who: Actor) => {
  const outcome = await here.act(openSeen, who, { caseId: here.caseId })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply.looks
}
const trailOf = (who: Actor) =>
  inTest(here.database, here.municipality, async tx => {
    const { rows } = await sql<{ operation: string; outcome: string; children: number }>`
      select t.operation, t.outcome, (select count(*)::int from trail_child c
        where c.municipality_id = t.municipality_id and c.trail_id = t.id and c.child_id = ${here.childId}) as children
      from trail t where t.municipality_id = ${here.municipality} and t.actor_id = ${who.id}
        and t.operation = 'child_screen.handed'`.execute(tx)
    return rows
  })

describe('a screen is handed to a child', () => {
  it('by a guardian, and by who works in the case; a row of the trail says so, with the child', async () => {
    const { hege, teacher, colleague } = here
    expect([await hands(hege), await hands(teacher), await hands(colleague)]).toEqual(['done', 'done', 'hidden'])
    expect(await trailOf(teacher)).toEqual([{ operation: 'child_screen.handed', outcome: 'done', children: 1 }])
    expect(await trailOf(hege)).toEqual([{ operation: 'child_screen.handed', outcome: 'done', children: 1 }])
    expect(await trailOf(colleague)).toEqual([{ operation: 'child_screen.handed', outcome: 'denied', children: 0 }])
  })

  it('and no guardian is told, neither among the looks nor anywhere else that can be read', async () => {
    const { hege, trond, teacher, caseId, childId } = here
    const everything = async (who: Actor) => {
      const told: unknown[] = []
      for (const op of await allReads()) {
        const outcome = await here.act(op, who, { caseId, childId, limit: 50 })
        told.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
      }
      return JSON.stringify(told)
    }
    await everything(hege)
    await everything(trond)
    const before = [await looksFor(hege), await everything(hege), await everything(trond)]
    expect(await hands(teacher)).toBe('done')
    expect(await hands(hege)).toBe('done')
    const after = [await looksFor(hege), await everything(hege), await everything(trond)]
    expect(after).toEqual(before)
  })

  it('not where the youth has a log-in of its own; and to one who has none, whatever the age', async () => {
    const old = await aSharedCase({ birthDate: '2012-01-14' })
    const { database, municipality, caseId, childId: actorId, teacher, hege } = old
    const outcomes = async () => [
      await old.act(handOver, teacher, { caseId }),
      await old.act(handOver, hege, { caseId }),
      await old.act(offerScreen, hege, { caseId }),
    ]
    const open = { is: 'done', reply: { lasts: 30 } }
    expect(await outcomes()).toMatchObject([open, open, open])
    await inTest(database, municipality, async tx => {
      const loginId = await tieLogin(tx, randomUUID, { subject: `eID ${randomUUID()}` })
      const grant = { municipality, loginId, actorId, name: 'Lars', place: 'Veikryss', from: theClock.now() } as const
      await grantRole(tx, randomUUID, { ...grant, kind: 'family', role: 'youth' })
    })
    const shut = { is: 'refused', refusal: { code: 'child_screen.not_child' } }
    expect(await outcomes()).toMatchObject([shut, shut, { is: 'done', reply: { lasts: null } }])
  })
})
