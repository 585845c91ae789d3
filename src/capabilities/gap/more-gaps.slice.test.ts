import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMeasureRow, aMeetingRow, inDays, lay } from '../overview/testing.ts'
import { gapTicks } from './jobs.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

type Case = Awaited<ReturnType<typeof aCase>>
const DAY = 86_400_000

/** The open gaps of a case, by type and who must act. */
async function openIn(one: Case): Promise<readonly (readonly [string, string | null])[]> {
  const rows = await inTest(database, one.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['type', 'must_act_id'])
      .where('case_id', '=', one.caseId)
      .where('closed_at', 'is', null)
      .orderBy('type')
      .execute(),
  )
  return rows.map(row => [row.type, row.must_act_id] as const)
}
const afterDays = async (one: Case, days: number) => {
  theClock.forward(days)
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
  return openIn(one)
}
const told = (one: Case) => ({ topic: 'plan', audience: 'everyone', service_id: one.school })

async function aGoal(tx: Tx, one: Case): Promise<string> {
  const id = randomUUID()
  const goal = { whose: 'child', words: 'Jeg vil ha noen å leke med', status: 'open', added_by: one.teacher.id }
  await tx
    .insertInto('goal')
    .values({ municipality_id: one.municipality, id, case_id: one.caseId, ...goal, ...told(one), at: theClock.now() })
    .execute()
  return id
}

async function evaluated(tx: Tx, one: Case, measureId: string, effect: string): Promise<void> {
  const look = { carried_out: 'yes', effect, decision: 'continue', next_on: inDays(30), child_not_heard: 'other' }
  await tx
    .insertInto('evaluation')
    .values({
      ...{ municipality_id: one.municipality, id: randomUUID(), measure_id: measureId, case_id: one.caseId, ...look },
      ...{ evaluated_on: inDays(0), by_kind: 'employee', by_id: one.teacher.id, at: theClock.now() },
    })
    .execute()
}

/** What a guardian or the youth has said about sharing the plan with the educational-psychological service. */
async function answered(tx: Tx, one: Case, giverId: string, answer: 'yes' | 'no'): Promise<void> {
  const what = { service_id: one.ppt, topic: 'plan', purpose: 'cooperation', answer, method: 'portal' }
  await tx
    .insertInto('consent_answer')
    .values({
      ...{ municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId, child_id: one.childId, ...what },
      ...{ giver_kind: giverId === one.childId ? 'youth' : 'guardian', giver_id: giverId, at: theClock.now() },
      ...{ valid_from: inDays(0), valid_to: answer === 'no' ? null : inDays(300) },
    })
    .execute()
}
async function takesPart(tx: Tx, one: Case): Promise<string> {
  const id = randomUUID()
  const who = { service_id: one.ppt, employee_id: one.adviser.id, valid_from: theClock.now() }
  await tx
    .insertInto('participant')
    .values({ municipality_id: one.municipality, id, case_id: one.caseId, ...who })
    .execute()
  return id
}

describe('a measure that was to begin', () => {
  it('is a gap for who sees to it from the next day, until it begins', async () => {
    const one = await aCase(database)
    const row = { status: 'planned', from: 1, to: 20, by: one.teacher }
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, row))
    expect(await openIn(one)).toEqual([])
    expect(await afterDays(one, 1)).toEqual([])
    expect(await afterDays(one, 1)).toEqual([['not_started', one.teacher.id]])
    await lay(database, one, tx =>
      tx.updateTable('measure').set({ status: 'running' }).where('id', '=', measure).execute(),
    )
    expect(await openIn(one)).toEqual([])
  })

  it('is one gap only when the day to look at it has passed too', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeasureRow(tx, one, { status: 'planned', from: 1, to: 3 }))
    expect(await afterDays(one, 5)).toEqual([['measure', one.teacher.id]])
  })
})

describe('a measure without effect', () => {
  it('is a gap for the holder after as many times in a row as the municipality has set, until it is otherwise', async () => {
    const one = await aCase(database)
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: 60 }))
    for (const effect of ['none', 'some', 'worse']) await lay(database, one, tx => evaluated(tx, one, measure, effect))
    expect(await openIn(one)).toEqual([])
    await lay(database, one, tx => evaluated(tx, one, measure, 'none'))
    expect(await openIn(one)).toEqual([['no_effect', one.teacher.id]])
    await lay(database, one, tx => evaluated(tx, one, measure, 'much'))
    expect(await openIn(one)).toEqual([])
  })

  it('is none when it has ended', async () => {
    const one = await aCase(database)
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: 60 }))
    await lay(database, one, tx => evaluated(tx, one, measure, 'none'))
    await lay(database, one, tx => evaluated(tx, one, measure, 'none'))
    expect(await openIn(one)).toEqual([['no_effect', one.teacher.id]])
    const ended = { status: 'ended', ended_at: theClock.now(), ended_as: 'no_effect' }
    await lay(database, one, tx => tx.updateTable('measure').set(ended).where('id', '=', measure).execute())
    expect(await openIn(one)).toEqual([])
  })
})

describe('a goal', () => {
  it('that nobody does anything about is a gap for the holder after two weeks, until there is a measure', async () => {
    const one = await aCase(database)
    const goal = await lay(database, one, tx => aGoal(tx, one))
    expect(await afterDays(one, 13)).toEqual([])
    expect(await afterDays(one, 1)).toEqual([['no_measure', one.teacher.id]])
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: 30 }))
    expect(await openIn(one)).toEqual([])
    const other = await lay(database, one, tx => aGoal(tx, one))
    await lay(database, one, tx =>
      tx.updateTable('measure').set({ goal_id: other }).where('id', '=', measure).execute(),
    )
    expect(await openIn(one)).toEqual([['no_measure', one.teacher.id]])
    await lay(database, one, tx => tx.updateTable('goal').set({ status: 'dropped' }).where('id', '=', goal).execute())
    expect(await openIn(one)).toEqual([])
  })
})

describe('a meeting without the family', () => {
  const withNobody = (one: Case) => lay(database, one, tx => aMeetingRow(tx, one, [one.teacher], { days: 3 }))
  const keptFrom = (one: Case, personId: string) =>
    inTest(database, one.municipality, tx =>
      tx
        .insertInto('block')
        .values({
          ...{ municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId, child_id: one.childId },
          ...{ person_id: personId, code: 'PB-VIOLENCE', scope: 'case', reason: 'Vold', set_by: one.teacher.id },
          ...{ set_at: theClock.now(), recheck_on: inDays(30) },
        })
        .execute(),
    )

  it('is a gap at once for who called it, until somebody of the family is asked, or it has been', async () => {
    const one = await aCase(database)
    const meeting = await withNobody(one)
    expect(await openIn(one)).toEqual([['no_family', one.teacher.id]])
    const invited = { municipality_id: one.municipality, id: randomUUID(), meeting_id: meeting }
    await lay(database, one, tx =>
      tx
        .insertInto('meeting_invitee')
        .values({ ...invited, guardian_id: one.guardians[0].id })
        .execute(),
    )
    expect(await openIn(one)).toEqual([])
  })

  it('is none where the case is kept from all who answer for the child', async () => {
    const one = await aCase(database)
    await keptFrom(one, one.guardians[0].id)
    await withNobody(one)
    expect(await openIn(one)).toEqual([['no_family', one.teacher.id]])
    await keptFrom(one, one.guardians[1].id)
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await openIn(one)).toEqual([])
  })
})

describe('sharing with a service that takes part', () => {
  it('is a gap for the holder while two who must answer say yes and no, until they say the same', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await lay(database, one, tx => takesPart(tx, one))
    await lay(database, one, tx => answered(tx, one, hege.id, 'yes'))
    expect(await openIn(one)).toEqual([])
    await lay(database, one, tx => answered(tx, one, trond.id, 'no'))
    expect(await openIn(one)).toEqual([['disagreement', one.teacher.id]])
    await lay(database, one, tx => answered(tx, one, trond.id, 'yes'))
    expect(await openIn(one)).toEqual([])
  })

  it('is no disagreement when one of them no longer answers for the child, or the service has left', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const part = await lay(database, one, tx => takesPart(tx, one))
    await lay(database, one, tx => answered(tx, one, hege.id, 'no'))
    await lay(database, one, tx => answered(tx, one, trond.id, 'yes'))
    expect(await openIn(one)).toEqual([['disagreement', one.teacher.id]])
    const left = { valid_to: theClock.now() }
    await lay(database, one, tx => tx.updateTable('participant').set(left).where('id', '=', part).execute())
    expect(await openIn(one)).toEqual([])
    await lay(database, one, tx =>
      tx.updateTable('participant').set({ valid_to: null }).where('id', '=', part).execute(),
    )
    expect(await openIn(one)).toEqual([['disagreement', one.teacher.id]])
    await lay(database, one, tx =>
      tx
        .updateTable('guardianship')
        .set({ valid_to: inDays(0) })
        .where('person_id', '=', trond.id)
        .execute(),
    )
    expect(await openIn(one)).toEqual([])
  })

  it('is a gap for the holder when nobody is asked, until somebody is, or says no', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => takesPart(tx, one))
    expect(await openIn(one)).toEqual([['no_consent', one.teacher.id]])
    await lay(database, one, tx => answered(tx, one, one.guardians[0].id, 'no'))
    expect(await openIn(one)).toEqual([])
    const asked = await aCase(database)
    await lay(database, asked, tx => takesPart(tx, asked))
    const request = { topics: ['plan'], purpose: 'cooperation', why: 'For å samarbeide', asked_by: asked.teacher.id }
    await lay(database, asked, tx =>
      tx
        .insertInto('consent_request')
        .values({
          ...{ municipality_id: asked.municipality, id: randomUUID(), case_id: asked.caseId, service_id: asked.ppt },
          ...{ ...request, valid_to: inDays(300), at: new Date(theClock.now().getTime() - 13 * DAY) },
        })
        .execute(),
    )
    expect(await openIn(asked)).toEqual([])
    expect(await afterDays(asked, 1)).toEqual([['no_consent', asked.teacher.id]])
  })

  it('is none while somebody there sees by a yes', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    await lay(database, one, async () => {})
    expect(await openIn(one)).toEqual([])
  })
})
