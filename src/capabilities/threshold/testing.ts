import { theClock } from '../../../tests/clock.ts'
import type { FamilyActor } from '../../kernel/actor.ts'
import { addDays, addMonths, instantAt, startOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { fillConcernPorts } from '../concern/index.ts'
import { openFamily } from '../sharing/operations/family.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { thresholdTicks } from './jobs.ts'
import { fillThresholdPorts } from './index.ts'
import { openThresholds } from './operations/open.ts'

/** Somebody who comes to an age on a day, in a case that the school owns and in which an adviser of PPT takes part. */
export async function aYouth(age: number, birthday: Day) {
  const made = await aSharedCase({ birthDate: addMonths(birthday, -12 * age), childName: 'Jonas Prøve' })
  fillConcernPorts()
  fillThresholdPorts()
  const { municipality, caseId, childId, house, database } = made
  const youth: FamilyActor = { kind: 'family', role: 'youth', id: childId, municipality, level: 'high' }
  const rows = <T>(work: (tx: Parameters<Parameters<typeof inTest>[2]>[0]) => Promise<T>) =>
    inTest(database, municipality, work)
  return {
    ...made,
    youth,
    birthday,
    /** Runs what the clock brings each day, now. */
    tick: async () => {
      for (const tick of thresholdTicks) await tick.run(house, municipality, theClock.now())
    },
    /** So many days before the birthday (after it, if negative), at nine in the morning. */
    daysBefore: (days: number) => theClock.set(instantAt(addDays(birthday, -days), '09:00')),
    /** The last instant before the birthday begins, and the first of it. */
    midnight: { before: new Date(startOf(birthday).getTime() - 1), after: startOf(birthday) },
    /** What was asked and told of birthdays, and is not settled. */
    asks: () =>
      rows(tx =>
        tx
          .selectFrom('ask')
          .select(['to_id', 'state', 'due_at'])
          .where('municipality_id', '=', municipality)
          .where('kind', '=', 'threshold')
          .where('state', 'in', ['sent', 'delivered', 'opened', 'lapsed'])
          .execute(),
      ),
    told: () =>
      rows(tx =>
        tx
          .selectFrom('age_threshold')
          .selectAll()
          .where('municipality_id', '=', municipality)
          .where('case_id', '=', caseId)
          .orderBy('age')
          .execute(),
      ),
    rows,
    /** The case as somebody reads the page of birthdays. */
    page: async (who: FamilyActor | typeof made.teacher) => {
      const read = await made.act(openThresholds, who, { caseId })
      return read.is === 'done' ? read.reply : undefined
    },
    /** Where PPT stands for the plan. */
    stateOfPlan: async () => {
      const grid = await made.act(openGrid, made.teacher, { caseId })
      if (grid.is !== 'done') throw new Error(grid.is)
      const row = grid.reply.services.find(one => one.id === made.ppt)
      return row?.cells.find(one => one.topic === 'plan')?.state
    },
  }
}
export type Youth = Awaited<ReturnType<typeof aYouth>>

/** The last birthday that somebody reads of. */
export const idOf = async (jonas: Youth, who: Parameters<Youth['page']>[0] = jonas.youth) => {
  const page = await jonas.page(who)
  return page?.thresholds.at(-1)?.id ?? ''
}
/** Whether somebody of the family sees the case. */
export const sees = async (jonas: Youth, who: Youth['hege']) => {
  const read = await jonas.act(openFamily, who, { caseId: jonas.caseId })
  return read.is === 'done'
}
/** The gaps of birthdays that the rules find now. */
export const gaps = (jonas: Youth) =>
  jonas.rows(tx =>
    tx
      .selectFrom('gap_now')
      .select(['type', 'facts', 'must_act_id'])
      .where('municipality_id', '=', jonas.municipality)
      .where('type', '=', 'threshold')
      .execute(),
  )
