import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { dayOf, addDays } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { endRole, giveRole } from '../organisation/operations/role.ts'
import { answerOffer } from './operations/answer.ts'
import { anOpenCase, as, chainOf, wrongWith } from './testing.ts'

type Case = Awaited<ReturnType<typeof anOpenCase>>

/** The roles of somebody in a service. */
const roleIn = (here: Case, who: EmployeeActor, serviceId: string) =>
  inTest(here.house.database, here.municipality, tx =>
    tx
      .selectFrom('employee_role')
      .select('id')
      .where('municipality_id', '=', here.municipality)
      .where('employee_id', '=', who.id)
      .where('service_id', '=', serviceId)
      .executeTakeFirstOrThrow(),
  )

const administratorOf = (here: Case): EmployeeActor => ({ ...here.chief, role: 'administrator' })
const today = () => dayOf(theClock.now())

/** Somebody who also works elsewhere stops here, after a day. */
async function stopsHere(here: Case, who: EmployeeActor, lastDay: string) {
  const { school: serviceId, ppt } = here
  const other = { employeeId: who.id, serviceId: ppt, role: 'practitioner', from: today(), to: null }
  expect(await as(administratorOf(here), giveRole, other)).toMatchObject({ is: 'done' })
  const { id: roleId } = await roleIn(here, who, serviceId)
  expect(await as(administratorOf(here), endRole, { employeeId: who.id, roleId, lastDay })).toMatchObject({
    is: 'done',
  })
}

async function accepted(here: Case) {
  const offer = await inTest(here.house.database, here.municipality, tx =>
    tx
      .selectFrom('baton_offer')
      .select('id')
      .where('municipality_id', '=', here.municipality)
      .where('case_id', '=', here.caseId)
      .executeTakeFirstOrThrow(),
  )
  const answer = { caseId: here.caseId, offerId: offer.id, version: 1, answer: 'accept' }
  expect(await as(here.teacher, answerOffer, answer)).toMatchObject({ is: 'done' })
}

it('gives the baton on when the holder stops in the service, but works on elsewhere', async () => {
  const here = await anOpenCase()
  await accepted(here)
  await stopsHere(here, here.teacher, addDays(today(), 5))
  const chain = await chainOf(here)
  expect(chain.at(-2)).toMatchObject({ holderId: here.teacher.id, kind: 'accepted' })
  expect(chain.at(-1)).toMatchObject({ holderId: here.leader.id, kind: 'acting', because: 'left', to: null })
  expect(chain.at(-1)?.from).toEqual(chain.at(-2)?.to)
  expect(await wrongWith(here, true)).toEqual([])
})

it('lets the holder go on when a role in the service follows', async () => {
  const here = await anOpenCase()
  await accepted(here)
  const lastDay = addDays(today(), 5)
  await stopsHere(here, here.teacher, lastDay)
  const again = { employeeId: here.teacher.id, serviceId: here.school, role: 'practitioner', to: null }
  expect(await as(administratorOf(here), giveRole, { ...again, from: addDays(lastDay, 1) })).toMatchObject({
    is: 'done',
  })
  expect((await chainOf(here)).at(-1)).toMatchObject({ holderId: here.teacher.id, kind: 'accepted', to: null })
})

it('does not leave a former leader acting', async () => {
  const here = await anOpenCase()
  expect((await chainOf(here)).at(-1)).toMatchObject({ holderId: here.leader.id, kind: 'acting' })
  await stopsHere(here, here.leader, addDays(today(), 5))
  const chain = await chainOf(here)
  expect(chain.at(-2)).toMatchObject({ holderId: here.leader.id, kind: 'acting' })
  expect(chain.at(-1)).toMatchObject({ holderId: here.chief.id, serviceId: here.area, kind: 'acting', to: null })
  expect(await wrongWith(here, true)).toEqual([])
})

it('counts with the end of a role when the baton is taken after it was set', async () => {
  const here = await anOpenCase()
  // Late enough that what is offered can still be answered in time.
  await stopsHere(here, here.teacher, addDays(today(), 30))
  await accepted(here)
  expect((await chainOf(here)).at(-1)).toMatchObject({ holderId: here.leader.id, kind: 'acting', because: 'left' })
})
