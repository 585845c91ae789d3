import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMeasureRow, aMeetingRow, inDays, lay } from '../overview/testing.ts'
import { gapTicks } from './jobs.ts'
import { DAY, aGoal, answered, evaluated, keptFrom, openIn as gapsIn, takesPart } from './testing.ts'
import type { Case } from './testing.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

const openIn = (one: Case) => gapsIn(database, one)
const afterDays = async (one: Case, days: number) => {
  theClock.forward(days)
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
  return openIn(one)
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
    await inTest(database, one.municipality, tx => keptFrom(tx, one, one.guardians[0].id))
    await withNobody(one)
    expect(await openIn(one)).toEqual([['no_family', one.teacher.id]])
    await inTest(database, one.municipality, tx => keptFrom(tx, one, one.guardians[1].id))
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

  it('lapses until the day on which the yes ends, and is without a word from that day, whatever was said before', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    await lay(database, one, tx => takesPart(tx, one))
    await lay(database, one, tx => answered(tx, one, hege.id, 'no'))
    await lay(database, one, tx => answered(tx, one, hege.id, 'yes', 10))
    expect(await openIn(one)).toEqual([['consent', one.teacher.id]])
    expect(await afterDays(one, 9)).toEqual([['consent', one.teacher.id]])
    expect(await afterDays(one, 1)).toEqual([['no_consent', one.teacher.id]])
  })

  it('is none while somebody there sees by a yes', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    await lay(database, one, async () => {})
    expect(await openIn(one)).toEqual([])
  })
})

describe('who is responsible for a measure', () => {
  const byGuardian = (one: Case) =>
    lay(database, one, async tx => {
      const id = await aMeasureRow(tx, one, { to: 60 })
      const theirs = { responsible_employee_id: null, responsible_guardian_id: one.guardians[0].id }
      await tx.updateTable('measure').set(theirs).where('id', '=', id).execute()
      return id
    })
  const sinceIn = (one: Case) =>
    inTest(database, one.municipality, async tx => {
      const open = tx.selectFrom('gap').select('since').where('case_id', '=', one.caseId).where('closed_at', 'is', null)
      return (await open.execute()).map(gap => gap.since)
    })
  const factsOf = (one: Case, valid_to: Date | null) =>
    lay(database, one, tx =>
      tx
        .updateTable('access_fact')
        .set({ valid_to })
        .where('about_id', '=', one.caseId)
        .where('reader_id', '=', one.guardians[0].id)
        .execute(),
    )

  it('is a gap for the holder when it is one of the family who sees the case no more, until another is', async () => {
    const one = await aCase(database)
    const measure = await byGuardian(one)
    expect(await openIn(one)).toEqual([])
    theClock.forward(1)
    await factsOf(one, theClock.now())
    expect(await openIn(one)).toEqual([['responsible', one.teacher.id]])
    expect(await sinceIn(one)).toEqual([theClock.now()])
    const mine = { responsible_guardian_id: null, responsible_employee_id: one.teacher.id }
    await lay(database, one, tx => tx.updateTable('measure').set(mine).where('id', '=', measure).execute())
    expect(await openIn(one)).toEqual([])
  })

  it('is one when the case is kept from them, and none when they see it again or the measure has ended', async () => {
    const one = await aCase(database)
    const measure = await byGuardian(one)
    const block = randomUUID()
    const whole = { about_kind: 'case', about_id: one.caseId, child_id: one.childId, topic: '*', ground: 'block' }
    const reader = { reader_kind: 'family', reader_id: one.guardians[0].id, valid_from: theClock.now() }
    // What they see by ends by itself one day, at the birthday: that is not since when.
    await factsOf(one, new Date(theClock.now().getTime() + 900 * DAY))
    await lay(database, one, tx =>
      tx
        .insertInto('access_fact')
        .values({ municipality_id: one.municipality, id: block, ...whole, ...reader })
        .execute(),
    )
    expect(await openIn(one)).toEqual([['responsible', one.teacher.id]])
    expect(await sinceIn(one)).toEqual([reader.valid_from])
    theClock.forward(0.1)
    const lifted = { valid_to: theClock.now() }
    await lay(database, one, tx => tx.updateTable('access_fact').set(lifted).where('id', '=', block).execute())
    expect(await openIn(one)).toEqual([])
    await factsOf(one, theClock.now())
    expect(await openIn(one)).toEqual([['responsible', one.teacher.id]])
    const ended = { status: 'ended', ended_at: theClock.now(), ended_as: 'not_needed' }
    await lay(database, one, tx => tx.updateTable('measure').set(ended).where('id', '=', measure).execute())
    expect(await openIn(one)).toEqual([])
  })
})

describe('who holds many cases', () => {
  it('is a gap in what came on top of the limit, for the leader, until one of them is closed', async () => {
    const first = await aCase(database)
    const held = [first]
    const limit = await inTest(database, first.municipality, async tx => {
      const { caseload_limit } = await tx.selectFrom('deadlines_now').selectAll().executeTakeFirstOrThrow()
      return caseload_limit ?? 0
    })
    expect(limit).toBeGreaterThan(1)
    while (held.length <= limit) {
      theClock.forward(0.001)
      held.push(await aCase(database, {}, first))
    }
    await gapTicks[0]?.run(house, first.municipality, theClock.now())
    for (const one of held.slice(0, limit)) expect(await openIn(one)).toEqual([])
    const last = held.at(-1) ?? first
    expect(await openIn(last)).toEqual([['overload', first.leader.id]])
    await lay(database, first, async tx => {
      const closed = { status: 'closed', closed_at: theClock.now() }
      await tx.updateTable('child_case').set(closed).where('id', '=', first.caseId).execute()
      const until = sql<string>`tstzrange(lower(during), ${theClock.now()})`
      await tx.updateTable('baton_period').set({ during: until }).where('case_id', '=', first.caseId).execute()
    })
    await gapTicks[0]?.run(house, first.municipality, theClock.now())
    expect(await openIn(last)).toEqual([])
  })
})
