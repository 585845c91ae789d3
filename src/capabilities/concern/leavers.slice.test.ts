import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { openAsksFor } from '../ask/index.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { inTest } from '../case/testing.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { offerBaton } from '../baton/operations/offer.ts'
import { anOpenCase, as } from '../baton/testing.ts'
import { registerLeaving } from '../organisation/operations/leaving.ts'
import { endRole, giveRole } from '../organisation/operations/role.ts'
import { fillSharingPorts } from '../sharing/index.ts'
import { concernTicks, fillConcernPorts } from './index.ts'
import { listConcerns } from './operations/list.ts'
import { openConcern } from './operations/open.ts'
import { remindOfConcern } from './operations/share.ts'
import { aChildAtSchool, noted, sharedWithLeader } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'
import { aNote } from './testing/rules.ts'

const began = theClock.now()
beforeAll(() => {
  fillBatonPorts()
  fillSharingPorts()
  fillConcernPorts()
})
beforeEach(() => theClock.set(new Date('2026-11-24T07:00:00Z')))
afterEach(() => theClock.set(began))

const LAST_DAY = '2026-11-26'
const AFTER = new Date('2026-11-26T23:00:00Z')
const leaves = (at: ChildAtSchool, who: EmployeeActor = at.teacher) =>
  at.done(registerLeaving, at.chief, { employeeId: who.id, version: 1, lastDay: LAST_DAY })
const byTheClock = async (at: ChildAtSchool) => {
  for (const tick of concernTicks) await tick.run(at.house, at.municipality, theClock.now())
}
const asked = (at: ChildAtSchool, who: EmployeeActor) =>
  inTest(at.house.database, at.municipality, tx => openAsksFor(tx, who))

describe('what only the one who leaves has seen', () => {
  it('is hers to share, decide or end until the last day, by a day that stands on Min dag', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    await at.done(remindOfConcern, at.teacher, { concernId: id, version, lookAgainOn: '2026-12-07' })
    await leaves(at)
    await byTheClock(at)
    expect(await at.done(openConcern, at.teacher, { concernId: id })).toMatchObject({
      ...{ leader: null, lookAgainOn: null, whoSees: [{ kind: 'writer' }] },
      next: { step: 'share', by: LAST_DAY, mine: true },
    })
    expect(await at.call(openConcern, at.leader, { concernId: id })).toMatchObject({ is: 'hidden' })
  })

  it('falls to the leader afterwards: what was seen and heard, and not what she thought', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at, { childSaid: 'Jeg vil ikke hjem.' })
    await leaves(at)
    theClock.set(AFTER)
    await byTheClock(at)
    await byTheClock(at)
    const { note, ...shown } = await at.done(openConcern, at.leader, { concernId: id })
    expect(note).toEqual({ ...aNote({ childSaid: 'Jeg vil ikke hjem.' }), interpretation: null })
    expect(shown).toMatchObject({ handedOn: '2026-11-27', leader: 'Rune Leder', next: { step: 'talk', mine: true } })
    expect(await asked(at, at.leader)).toMatchObject([{ kind: 'shared_concern', thingId: id }])
    for (const who of [at.colleague, at.chief, at.mother])
      expect(await at.call(openConcern, who, { concernId: id })).toMatchObject({ is: 'hidden' })
    expect(await at.done(listConcerns, at.leader, { show: 'open', limit: 50 })).toMatchObject([{ id }])
  })

  it('falls to the leader also when she only stops in the service', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const administrator = { ...at.chief, role: 'administrator' } as const
    const other = { serviceId: at.ppt, role: 'practitioner', from: '2026-11-24', to: null } as const
    await at.done(giveRole, administrator, { employeeId: at.teacher.id, ...other })
    expect(await at.call(openConcern, at.leader, { concernId: id })).toMatchObject({ is: 'hidden' })
    const { id: roleId } = await inTest(at.house.database, at.municipality, tx =>
      tx
        .selectFrom('employee_role')
        .select('id')
        .where('municipality_id', '=', at.municipality)
        .where('employee_id', '=', at.teacher.id)
        .where('service_id', '=', at.school)
        .executeTakeFirstOrThrow(),
    )
    await at.done(endRole, administrator, { employeeId: at.teacher.id, roleId, lastDay: '2026-11-23' })
    expect(await at.done(openConcern, at.leader, { concernId: id })).toMatchObject({ handedOn: '2026-11-24' })
  })
})

it('the talk that was hers to have is the leader’s to have', async () => {
  const at = await aChildAtSchool()
  const { id } = await sharedWithLeader(at)
  await leaves(at)
  theClock.set(AFTER)
  await byTheClock(at)
  expect(await at.done(openConcern, at.leader, { concernId: id })).toMatchObject({
    ...{ handedOn: null, note: { interpretation: aNote().interpretation } },
    next: { step: 'talk', mine: true },
  })
})

describe('in a case', () => {
  const offersOf = (at: { municipality: number; caseId: string }, house: ChildAtSchool['house']) =>
    inTest(house.database, at.municipality, tx =>
      tx
        .selectFrom('baton_offer')
        .select(['to_id', 'state', 'decline_reason'])
        .where('municipality_id', '=', at.municipality)
        .where('case_id', '=', at.caseId)
        .orderBy('at')
        .execute(),
    )

  it('what is offered to her falls at once, and another can be asked', async () => {
    const here = await anOpenCase()
    const leaving = { employeeId: here.teacher.id, version: 1, lastDay: LAST_DAY }
    expect(await as(here.chief, registerLeaving, leaving)).toMatchObject({ is: 'done' })
    expect(await offersOf(here, here.house)).toEqual([
      { to_id: here.teacher.id, state: 'withdrawn', decline_reason: 'leaves' },
    ])
    const waits = await inTest(here.house.database, here.municipality, tx => openAsksFor(tx, here.teacher))
    expect(waits.filter(one => one.kind === 'baton')).toEqual([])
    const words = { reason: 'Hvem kan?', handOverNote: 'Alt står i loggen', familyView: 'Greit' }
    const again = { caseId: here.caseId, toId: here.colleague.id, toServiceId: here.school, ...words }
    expect(await as(here.leader, offerBaton, again)).toMatchObject({ is: 'done' })
  })

  it('she takes part until the last day is over and not a moment longer, by no tick', async () => {
    const here = await anOpenCase()
    const told = () =>
      inTest(here.house.database, here.municipality, tx =>
        tx
          .selectFrom('log_entry')
          .select('facts')
          .where('municipality_id', '=', here.municipality)
          .where('case_id', '=', here.caseId)
          .where('kind', '=', 'participant.ends')
          .execute(),
      )
    await as(here.chief, registerLeaving, { employeeId: here.teacher.id, version: 1, lastDay: LAST_DAY })
    expect(await told()).toMatchObject([{ facts: { name: 'Marte Vik', from: '2026-11-27' } }])
    theClock.set(new Date(AFTER.getTime() - 1))
    expect(await as(here.teacher, openCaseFor, { caseId: here.caseId })).toMatchObject({ is: 'done' })
    theClock.set(AFTER)
    expect(await as(here.teacher, openCaseFor, { caseId: here.caseId })).toMatchObject({ is: 'hidden' })
    const now = await inTest(here.house.database, here.municipality, tx =>
      tx
        .selectFrom('participant')
        .select('employee_id')
        .where('municipality_id', '=', here.municipality)
        .where('case_id', '=', here.caseId)
        .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', theClock.now())]))
        .execute(),
    )
    expect(now.map(one => one.employee_id)).not.toContain(here.teacher.id)
  })
})
