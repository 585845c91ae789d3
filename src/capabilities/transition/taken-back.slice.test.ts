import { afterEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import { dayOf } from '../../kernel/time.ts'
import { holderNow } from '../baton/testing.ts'
import { closeCase } from '../case/operations/closing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { aService } from '../case/testing.ts'
import { renewForChild } from '../sharing/index.ts'
import { withdrawConsent } from '../sharing/operations/answer.ts'
import { recordKin } from '../sight/index.ts'
import { thresholdTicks } from '../threshold/index.ts'
import { answerPack } from './operations/answer.ts'
import { openAsked, receive } from './operations/receive.ts'
import { recallTransition } from './operations/recall.ts'
import { sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { askFamily } from './operations/write.ts'
import { YES, aNoor, asked, sent, written } from './testing.ts'
import type { Noor } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const statesOf = async (noor: Noor, kind: string) => (await noor.asks(kind)).map(one => one.state)
const count = (noor: Noor, table: 'notice' | 'log_entry', kind: string) =>
  noor.rows(async tx => {
    const rows = await tx
      .selectFrom(table)
      .select('kind')
      .where('municipality_id', '=', noor.municipality)
      .where('kind', '=', kind)
      .execute()
    return rows.length
  })
/** That it is with who sends again: nobody is asked, the log says so, and whoever holds is told. */
async function isBack(noor: Noor, who = noor.teacher) {
  expect(await noor.one(who)).toMatchObject({ state: 'open', toPerson: null, declined: null })
  expect(await statesOf(noor, 'transition')).toEqual(['withdrawn'])
  expect(await count(noor, 'log_entry', 'transition.withdrawn')).toBe(1)
  expect(await count(noor, 'notice', 'transition_fell')).toBe(1)
}
const renewed = (noor: Noor) =>
  noor.rows(tx => {
    const { municipality, childId } = noor
    return renewForChild(tx, { municipality, childId, now: theClock.now(), newId: noor.house.newId })
  })
const inPerson = async (noor: Noor, transitionId: string) =>
  noor.done(sendTransition, noor.teacher, {
    ...{ transitionId, version: (await noor.one(noor.teacher)).version, toEmployeeId: noor.lia.receiver.id },
  })

describe('the question to who is to receive is taken back', () => {
  it('when a parent takes back the yes that it stands on, and can be asked again with a new yes', async () => {
    const { noor, transitionId } = await sent()
    await noor.done(withdrawConsent, noor.trond, { serviceId: noor.lia.school })
    await isBack(noor)
    expect(await noor.comes(openAsked, noor.lia.principal, { transitionId })).toBe('hidden')
    const { version } = await noor.one(noor.teacher)
    expect(await noor.comes(sendTransition, noor.teacher, { transitionId, version })).toBe('transition.consent_missing')
    await noor.opens(noor.lia.school)
    await noor.done(sendTransition, noor.teacher, { transitionId, version })
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'sent' })
    // Something else that changes takes nothing back.
    await noor.opens(noor.ppt, ['everyday'])
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'sent' })
  })

  it('when the consent runs out', async () => {
    const { noor } = await sent()
    noor.at('2027-11-14')
    await noor.tick()
    expect(await statesOf(noor, 'transition')).toEqual(['sent'])
    noor.at('2027-11-16')
    await noor.tick()
    await isBack(noor)
  })

  it('when a circle is closed around the child, and stays with one who is of it', async () => {
    const { noor } = await sent()
    const tighten = (one: Noor, circle: readonly string[]) =>
      askingIn(() => one.house).done('person.tighten', one.teacher, {
        ...{ childId: one.childId, grade: 'strictly_confidential', circle, because: 'Politiet har meldt fra.' },
      })
    await tighten(noor, [])
    await isBack(noor)
    const { noor: other, transitionId } = await sent()
    await inPerson(other, transitionId)
    await tighten(other, [other.lia.receiver.id])
    expect(await other.one(other.teacher)).toMatchObject({ state: 'sent', toPerson: 'Ola Lia' })
  })

  it('when whoever sent it may know of the child no more', async () => {
    const { noor } = await sent()
    const kin = { municipality: noor.municipality, employeeId: noor.teacher.id, childIds: [noor.childId] }
    await noor.rows(tx => recordKin(tx, kin))
    await renewed(noor)
    expect((await holderNow(noor))?.holderId).toBe(noor.leader.id)
    await isBack(noor, noor.leader)
  })

  it('when whoever is named works there no more; until then, whoever holds must act', async () => {
    const { noor, transitionId } = await sent()
    await inPerson(noor, transitionId)
    noor.at('2027-07-18')
    expect(await noor.gaps()).toEqual([['transition_receive', noor.lia.receiver.id]])
    await noor.rows(tx =>
      tx
        .updateTable('employee_role')
        .set({ service_id: noor.ppt })
        .where('municipality_id', '=', noor.municipality)
        .where('employee_id', '=', noor.lia.receiver.id)
        .execute(),
    )
    expect(await noor.gaps()).toEqual([['transition_receive', noor.teacher.id]])
    await noor.tick()
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'open', toPerson: null })
    expect(await statesOf(noor, 'transition')).toEqual(['withdrawn', 'withdrawn'])
    expect(await count(noor, 'notice', 'transition_fell')).toBe(1)
  })

  it('when the service is there no more', async () => {
    const { noor } = await sent()
    await noor.rows(tx =>
      tx
        .updateTable('service')
        .set({ active_to: '2027-03-01' })
        .where('municipality_id', '=', noor.municipality)
        .where('id', '=', noor.lia.school)
        .execute(),
    )
    noor.at('2027-02-28')
    await noor.tick()
    expect(await statesOf(noor, 'transition')).toEqual(['sent'])
    noor.at('2027-03-01')
    await noor.tick()
    await isBack(noor)
  })

  it('when it is recalled by whoever holds, and by nobody else', async () => {
    const { noor, transitionId } = await sent()
    await inPerson(noor, transitionId)
    const { version } = await noor.one(noor.teacher)
    for (const who of [noor.adviser, noor.hege, noor.lia.receiver])
      expect(await noor.comes(recallTransition, who, { transitionId, version })).toBe('hidden')
    expect(await noor.comes(recallTransition, noor.teacher, { transitionId, version: version - 1 })).toBe(
      'version.conflict',
    )
    await noor.done(recallTransition, noor.teacher, { transitionId, version })
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'open', to: 'Lia skole', toPerson: null })
    expect(await noor.comes(openAsked, noor.lia.receiver, { transitionId })).toBe('hidden')
    expect(await noor.comes(recallTransition, noor.teacher, { transitionId, version: version + 1 })).toBe(
      'transition.answered',
    )
    // What the family said stands.
    expect((await noor.one(noor.teacher)).blocks.find(one => one.id === 'strengths')?.approved).toBe(true)
  })

  it('with the case that closes, and how it goes is asked no more', async () => {
    const { noor } = await sent()
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const { version } = await noor.done(openCaseFor, noor.teacher, {})
    await noor.done(closeCase, noor.teacher, { version, reason: 'goal_reached', note })
    expect(await statesOf(noor, 'transition')).toEqual(['withdrawn'])
    const rows = await noor.rows(tx =>
      tx
        .selectFrom('transition')
        .select(['state', 'to_employee_id'])
        .where('municipality_id', '=', noor.municipality)
        .execute(),
    )
    expect(rows).toEqual([{ state: 'open', to_employee_id: null }])
    expect(await count(noor, 'notice', 'transition_fell')).toBe(0)
  })
})

describe('what may go along is asked no more', () => {
  const waits = async (noor: Noor) => {
    const open = (await noor.asks('transition_pack')).filter(one => one.state === 'sent')
    return open.map(one => one.to_id).toSorted()
  }

  it('of a guardian who is one no longer; the other stays asked, and whoever holds is told', async () => {
    const { noor } = await asked()
    await noor.rows(tx =>
      tx
        .updateTable('guardianship')
        .set({ parental_responsibility: false })
        .where('municipality_id', '=', noor.municipality)
        .where('person_id', '=', noor.trond.id)
        .execute(),
    )
    await renewed(noor)
    expect(await waits(noor)).toEqual([noor.hege.id])
    expect(await count(noor, 'notice', 'transition_fell')).toBe(1)
  })

  it('of parents from the day of a care order, also one that was written before', async () => {
    const { noor } = await asked()
    const serviceId = await noor.rows(tx => aService(tx, noor.municipality, 'Barneverntjenesten', 'child_welfare'))
    await askingIn(() => noor.house).done('signer.take_over_care', noor.teacher, {
      ...{ caseId: noor.caseId, serviceId, from: '2027-02-20', words: 'Vedtak 4/27' },
    })
    expect(await waits(noor)).toHaveLength(2)
    noor.at('2027-02-20')
    await noor.tick()
    expect(await waits(noor)).toEqual([])
  })

  it('of parents from the birthday on which the youth answers alone', async () => {
    const noor = await aNoor({ birthDate: '2011-03-01', kind: 'school', liaKind: 'nav' })
    const thresholds = async () => {
      for (const tick of thresholdTicks) await tick.run(noor.house, noor.municipality, theClock.now())
    }
    noor.at('2027-01-15')
    await thresholds()
    const start = { passage: 'to_work', on: '2027-06-20' }
    const { id: transitionId } = await noor.done(startTransition, noor.teacher, start)
    await written(noor, 'work')
    const { version } = await noor.one(noor.teacher)
    await noor.done(askFamily, noor.teacher, { transitionId, version, toServiceId: noor.lia.school })
    expect(await waits(noor)).toEqual([noor.childId, ...noor.guardians.map(one => one.id)].toSorted())
    noor.at('2027-03-01')
    await thresholds()
    expect(await waits(noor)).toEqual([noor.childId])
  })

  it('of who has nothing left to answer', async () => {
    const { noor, transitionId } = await asked()
    await askingIn(() => noor.house).done('block.set', noor.teacher, {
      ...{ caseId: noor.caseId, personId: noor.trond.id, code: 'PB-VIOLENCE', what: { scope: 'topic', topic: 'home' } },
      ...{ reason: 'Avklares.', recheckOn: '2027-03-01' },
    })
    expect(await waits(noor)).toHaveLength(2)
    await noor.done(answerPack, noor.trond, { transitionId, answers: [{ ...YES, block: 'strengths' }] })
    expect(await waits(noor)).toEqual([noor.hege.id])
  })
})

describe('how it goes is asked', () => {
  it('of whoever holds where who received may know no more, who must then act; and of none but who can say it', async () => {
    const { noor, transitionId } = await sent(['everyday', 'home'])
    await inPerson(noor, transitionId)
    const { version } = await noor.one(noor.teacher)
    await noor.done(receive, noor.lia.receiver, { transitionId, version, said: { answer: 'accept' } })
    noor.at('2027-05-15')
    await noor.tick()
    expect(await noor.asks('transition_check')).toMatchObject([{ to_id: noor.lia.receiver.id, state: 'sent' }])
    await noor.done(withdrawConsent, noor.trond, { serviceId: noor.lia.school })
    const holder = (await holderNow(noor))?.holderId
    expect(holder).not.toBe(noor.lia.receiver.id)
    expect(await statesOf(noor, 'transition_check')).toEqual(['withdrawn'])
    noor.at('2027-05-30')
    expect(await noor.gaps()).toEqual([['transition_check', holder]])
    await noor.tick()
    await noor.tick()
    const open = (await noor.asks('transition_check')).filter(one => one.state === 'sent')
    expect(open).toEqual([{ to_id: holder, state: 'sent' }])
    // Who is asked after the day has the time that anybody has to answer.
    const due = await noor.rows(tx =>
      tx
        .selectFrom('ask')
        .select('due_at')
        .where('municipality_id', '=', noor.municipality)
        .where('kind', '=', 'transition_check')
        .where('state', '=', 'sent')
        .executeTakeFirstOrThrow(),
    )
    expect(due.due_at && dayOf(due.due_at)).toBe('2027-06-06')
  })
})
