import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import type { Place } from '../case/testing.ts'
import { aPlace, inTest } from '../case/testing.ts'
import { changeAbsence, nameDeputy, registerAbsence } from '../organisation/operations/absence.ts'
import { openAsksFor } from '../ask/index.ts'
import { anOpenCase, as, chainOf, holderNow, wrongWith } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))
const inDays = (days: number) => addDays(dayOf(theClock.now()), days)

/** The leader is away from today, in whose place the colleague acts; answers the absence. */
async function leaderAway(place: Place, to: string | null, deputy: EmployeeActor | null = place.colleague) {
  const away = { employeeId: place.leader.id, from: inDays(0), to, deputyId: deputy?.id ?? null }
  const outcome = await as(place.chief, registerAbsence, away)
  if (outcome.is !== 'done') throw new Error(outcome.is)
  return outcome.reply
}
const whoActs = async (at: { municipality: number; caseId: string }) =>
  (await chainOf(at)).map(({ kind, holderId, from, to }) => ({ kind, holderId, from, to }))

describe('a leader on leave', () => {
  it('acts again in place of the deputy at the instant of coming back, by the clock alone', async () => {
    const place = await aPlace((await aHouse()).database)
    await leaderAway(place, inDays(6))
    const here = await anOpenCase(place)
    const back = startOf(inDays(7))
    const [now, kind] = [theClock.now(), 'acting' as const]
    expect(await whoActs(here)).toEqual([
      { kind, holderId: here.colleague.id, from: now, to: back },
      { kind, holderId: here.leader.id, from: back, to: null },
    ])
    theClock.set(new Date(back.getTime() - 1))
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id })
    theClock.set(back)
    expect(await holderNow(here)).toMatchObject({ holderId: here.leader.id, kind: 'acting' })
    expect(await wrongWith(here, true)).toEqual([])
  })

  it('who comes back earlier than thought takes over in the act that tells it', async () => {
    const place = await aPlace((await aHouse()).database)
    const { id: absenceId, version } = await leaderAway(place, null)
    const here = await anOpenCase(place)
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id, kind: 'acting' })
    theClock.forward(3)
    const back = { employeeId: place.leader.id, absenceId, version, to: inDays(-1), deputyId: place.colleague.id }
    expect(await as(place.chief, changeAbsence, back)).toMatchObject({ is: 'done' })
    expect(await holderNow(here)).toMatchObject({ holderId: here.leader.id, kind: 'acting', from: theClock.now() })
    // Who no longer acts is no longer asked to find somebody; who does, is.
    const asked = (who: EmployeeActor) => inTest(here.house.database, here.municipality, tx => openAsksFor(tx, who))
    expect((await asked(here.colleague)).filter(one => one.kind === 'acting')).toEqual([])
    expect((await asked(here.leader)).filter(one => one.kind === 'acting')).toHaveLength(1)
    expect(await wrongWith(here, true)).toEqual([])
  })

  it('gives way to the deputy when the leave begins, in the act that registers it', async () => {
    const here = await anOpenCase()
    theClock.forward(1)
    await leaderAway(here, inDays(2))
    const [from, to] = [theClock.now(), startOf(inDays(3))]
    expect((await whoActs(here)).slice(-2)).toEqual([
      { kind: 'acting', holderId: here.colleague.id, from, to },
      { kind: 'acting', holderId: here.leader.id, from: to, to: null },
    ])
    expect(await wrongWith(here, true)).toEqual([])
  })

  it('without a deputy is followed by the one who is named one meanwhile', async () => {
    const place = await aPlace((await aHouse()).database)
    await leaderAway(place, null, null)
    const here = await anOpenCase(place)
    expect(await holderNow(here)).toMatchObject({ holderId: here.chief.id, kind: 'acting' })
    theClock.forward(1)
    const named = { employeeId: place.leader.id, deputyId: place.colleague.id }
    expect(await as(place.chief, nameDeputy, named)).toMatchObject({ is: 'done' })
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id, kind: 'acting', from: theClock.now() })
  })
})
