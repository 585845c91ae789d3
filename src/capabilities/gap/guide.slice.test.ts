import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { aPlace, anEmployee, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'
import { day } from '../overview/operations/mine.ts'
import { unit } from '../overview/operations/unit.ts'
import { house, reads } from '../overview/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { gapTicks } from './jobs.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

const settings = exampleSettings()
const { guideReviewDays } = settings.deadlines
const today = dayOf(began)

/** A municipality whose guides were looked over today, but for some steps, so many days ago; and whoever keeps them. */
async function aTown(
  days: Readonly<Record<string, number>> = {},
  role: 'bti_coordinator' | 'administrator' = 'bti_coordinator',
) {
  const place = await aPlace(database)
  const keeper = await inTest(database, place.municipality, tx =>
    anEmployee(tx, { municipality: place.municipality, serviceId: place.area }, 'Solveig Ness', role),
  )
  await writes(place, days, 2)
  return { ...place, keeper }
}
const writes = (place: Place, days: Readonly<Record<string, number>>, version: number) =>
  inTest(database, place.municipality, tx => {
    const steps = settings.steps.map(step => ({
      ...step,
      why: { ...step.why, reviewedOn: addDays(today, -(days[step.id] ?? 0)) },
    }))
    return tx
      .insertInto('municipality_settings')
      .values({
        ...{ municipality_id: place.municipality, version, valid_from: '2020-01-01', changed_at: began, note: 'Prøve' },
        content: JSON.stringify({ ...settings, steps }),
      })
      .execute()
  })
const sweep = (at: Place) => gapTicks[0]?.run(house, at.municipality, theClock.now())
const openOf = async (at: Place) => {
  await sweep(at)
  return inTest(database, at.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['service_id', 'must_act_id', 'since', 'facts'])
      .where('type', '=', 'guide')
      .where('closed_at', 'is', null)
      .execute(),
  )
}

describe('a guide that nobody has looked over', () => {
  it('is no gap on its last day, and one for whoever keeps the guides from the day after, until it is looked over', async () => {
    const at = await aTown({ '1.2': guideReviewDays })
    expect(await openOf(at)).toEqual([])
    theClock.forward(1)
    expect(await openOf(at)).toMatchObject([
      { service_id: at.area, must_act_id: at.keeper.id, facts: { count: 1, steps: '1.2', because: 'old' } },
    ])
    await writes(at, {}, 3)
    expect(await openOf(at)).toEqual([])
  })

  it('stands once with all that are, since the first of them, on the day of whoever keeps them and before the leader there', async () => {
    const at = await aTown({ '1.2': guideReviewDays + 3, '2.1': guideReviewDays + 1 })
    expect(await openOf(at)).toMatchObject([{ facts: { count: 2, steps: '1.2 2.1' } }])
    const { rows } = await reads(day, at.keeper)
    expect(rows.map(row => [row.kind, row.facts['type'], row.facts['count'], row.caseId])).toEqual([
      ['gap', 'guide', 2, null],
    ])
    expect((await reads(unit, at.chief)).gaps).toMatchObject([{ type: 'guide', mustActName: 'Solveig Ness' }])
    expect((await reads(unit, at.leader)).gaps).toEqual([])
  })

  it('is the administrator’s where nobody keeps the guides', async () => {
    const at = await aTown({ '1.2': guideReviewDays + 1 }, 'administrator')
    expect(await openOf(at)).toMatchObject([{ must_act_id: at.keeper.id, facts: { because: 'nobody' } }])
  })
})
