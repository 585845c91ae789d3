import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { dayOf } from '../../kernel/time.ts'
import { aGuardian, aService, anEmployee } from '../case/testing.ts'
import { guardiansChanged } from '../person/index.ts'
import { openFamily } from '../sharing/operations/family.ts'
import { askAnew } from './operations/anew.ts'
import { aYouth } from './testing.ts'
import type { Youth } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

const yes = { answers: [{ topic: 'plan', answer: 'yes' }] }
const shared = async (first: (lars: Youth) => Promise<unknown> = async () => {}) => {
  const lars = await aYouth(9, '2026-12-24')
  await lars.ask(['plan'])
  for (const who of lars.guardians) await lars.says(who, 'yes', yes)
  // Before the clock moves: what has been of the chain stands.
  await first(lars)
  theClock.forward(1)
  return lars
}
const waiting = (lars: Youth) =>
  lars.rows(tx =>
    tx
      .selectFrom('ask')
      .select(['to_id', 'thing_id', 'from_kind'])
      .where('municipality_id', '=', lars.municipality)
      .where('kind', '=', 'consent')
      .where('state', 'in', ['sent', 'delivered', 'opened', 'lapsed'])
      .execute(),
  )
const anew = (lars: Youth) => lars.rows(tx => askAnew(tx, { ...lars, now: theClock.now(), newId: randomUUID }))
const told = (lars: Youth) =>
  lars.rows(tx =>
    tx
      .selectFrom('log_entry')
      .select('facts')
      .where('municipality_id', '=', lars.municipality)
      .where('kind', '=', 'consent.asked_anew')
      .execute(),
  )

describe('a new guardian', () => {
  it('is asked at once what the others had said yes to, and nothing is open until the answer', async () => {
    const lars = await shared()
    expect(await lars.stateOfPlan()).toBe('yes')
    const { municipality, childId } = lars
    const act = { municipality, childId, now: theClock.now(), newId: randomUUID }
    const mari = await lars.rows(async tx => {
      const person = await aGuardian(tx, lars, 'Mari Prøve')
      await guardiansChanged(tx, act)
      return person
    })
    expect(await lars.stateOfPlan()).toBe('waiting')
    expect((await waiting(lars)).map(one => one.to_id)).toEqual([mari.id])
    expect(await told(lars)).toEqual([{ facts: { service: 'PPT' } }])
    // Once, however often it is looked at.
    await anew(lars)
    expect(await waiting(lars)).toHaveLength(1)
    const page = await lars.act(openFamily, mari, { caseId: lars.caseId })
    expect(page.is === 'done' && page.reply.services.find(one => one.id === lars.ppt)?.request).toMatchObject({
      topics: ['plan'],
    })
    expect((await lars.says(mari, 'yes', yes)).is).toBe('done')
    expect(await lars.stateOfPlan()).toBe('yes')
    expect(await waiting(lars)).toEqual([])
  })

  it('is not asked over a no that somebody has given', async () => {
    const lars = await shared()
    await lars.says(lars.trond, 'no', { answers: [{ topic: 'plan', answer: 'no' }] })
    const { municipality, childId } = lars
    await lars.rows(async tx => {
      await aGuardian(tx, lars, 'Mari Prøve')
      await guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID })
    })
    expect(await waiting(lars)).toEqual([])
  })
})

describe('a care order', () => {
  it('has the foster parent asked by the next day’s look; the parents’ yes does not go on', async () => {
    const lars = await shared()
    const { municipality, childId } = lars
    const foster = await lars.rows(async tx => {
      const serviceId = await aService(tx, municipality, 'Barneverntjenesten', 'child_welfare')
      const person = await aGuardian(tx, lars, 'Randi Prøve')
      await tx
        .updateTable('guardianship')
        .set({ relation: 'foster_parent', parental_responsibility: false })
        .where('municipality_id', '=', municipality)
        .where('person_id', '=', person.id)
        .execute()
      await tx
        .insertInto('care_order')
        .values({
          ...{ municipality_id: municipality, id: randomUUID(), child_id: childId, service_id: serviceId },
          ...{ valid_from: dayOf(theClock.now()), words: 'Vedtak', recorded_by: lars.teacher.id },
          recorded_at: theClock.now(),
        })
        .execute()
      return person
    })
    await lars.tick()
    expect(await lars.stateOfPlan()).toBe('waiting')
    expect((await waiting(lars)).map(one => one.to_id)).toEqual([foster.id])
  })
})

describe('the baton goes to another service', () => {
  it('does not take the yeses along: the family is asked anew for the new holder’s service', async () => {
    const lars = await shared(({ rows, municipality, caseId, adviser, ppt }) =>
      rows(tx =>
        tx
          .updateTable('baton_period')
          .set({ holder_id: adviser.id, service_id: ppt })
          .where('municipality_id', '=', municipality)
          .where('case_id', '=', caseId)
          .execute(),
      ),
    )
    const { municipality, caseId } = lars
    const nurse = await lars.rows(async tx => {
      const serviceId = await aService(tx, municipality, 'Helsestasjonen', 'health_station')
      const employee = await anEmployee(tx, { municipality, serviceId }, 'Mona Sol')
      const now = theClock.now()
      await tx
        .updateTable('baton_period')
        .set({ during: `[${before.toISOString()},${now.toISOString()})` })
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .execute()
      const period = { holder_id: employee.id, service_id: serviceId, kind: 'accepted', because: 'accepted' }
      await tx
        .insertInto('baton_period')
        .values({
          ...{ municipality_id: municipality, case_id: caseId, id: randomUUID(), ...period, accepted_at: now },
          during: `[${now.toISOString()},)`,
        })
        .execute()
      return serviceId
    })
    await lars.tick()
    const asked = await waiting(lars)
    expect(asked.map(one => one.to_id).toSorted()).toEqual(lars.guardians.map(one => one.id).toSorted())
    const requests = await lars.rows(tx =>
      tx
        .selectFrom('consent_request')
        .select(['service_id', 'topics'])
        .where('municipality_id', '=', municipality)
        .where('id', '=', asked[0]!.thing_id)
        .execute(),
    )
    expect(requests).toEqual([{ service_id: nurse, topics: ['plan'] }])
    await lars.tick()
    expect(await waiting(lars)).toHaveLength(2)
  })
})
