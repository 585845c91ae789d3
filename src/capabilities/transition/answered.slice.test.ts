import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { wrongByRule, wrongWith } from '../baton/testing.ts'
import { takeBaton } from '../baton/index.ts'
import { closeCase } from '../case/operations/closing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { registerPack } from './operations/answer.ts'
import { checkBack } from './operations/check.ts'
import { openAsked, receive } from './operations/receive.ts'
import { dropTransition, sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { YES, asked, sent } from './testing.ts'
import type { Noor } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const versionOf = async (noor: Noor) => (await noor.one(noor.teacher)).version
const says = async (noor: Noor, who: Noor['teacher'], transitionId: string, said: object) =>
  noor.comes(receive, who, { transitionId, version: await versionOf(noor), said })
const told = async (noor: Noor) => {
  const rows = await noor.rows(tx =>
    tx
      .selectFrom('notice')
      .select('to_id')
      .where('municipality_id', '=', noor.municipality)
      .where('kind', '=', 'transition_answered')
      .execute(),
  )
  return rows.map(one => one.to_id)
}
const logged = async (noor: Noor, kinds: readonly string[]) =>
  noor.rows(tx =>
    tx
      .selectFrom('log_entry')
      .select(['kind', 'facts', 'topic', 'of_service_id'])
      .where('municipality_id', '=', noor.municipality)
      .where('case_id', '=', noor.caseId)
      .where('kind', 'in', [...kinds])
      .orderBy('kind')
      .execute(),
  )

describe('who is asked to receive', () => {
  it('names nobody when asked in person, and a service says whom', async () => {
    const { noor, transitionId } = await sent()
    const { principal, receiver, other } = noor.lia
    const name = { answer: 'name', employeeId: other.id }
    expect(await says(noor, principal, transitionId, { answer: 'name' })).toBe('invalid')
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'sent', toPerson: null })
    const input = { transitionId, version: await versionOf(noor), toEmployeeId: receiver.id }
    await noor.done(sendTransition, noor.teacher, input)
    expect(await says(noor, receiver, transitionId, name)).toBe('transition.asked_in_person')
    expect(await noor.comes(openAsked, receiver, { transitionId })).toBe('done')
    expect(await noor.comes(openAsked, other, { transitionId })).toBe('hidden')
  })

  it('is told in the log when a colleague is named, and whoever holds hears the no and the yes', async () => {
    const { noor, transitionId } = await sent()
    const { principal, receiver, school } = noor.lia
    await says(noor, principal, transitionId, { answer: 'decline', reason: 'no_capacity' })
    expect(await told(noor)).toEqual([noor.teacher.id])
    await noor.done(sendTransition, noor.teacher, { transitionId, version: await versionOf(noor) })
    await says(noor, principal, transitionId, { answer: 'name', employeeId: receiver.id })
    expect(await logged(noor, ['transition.named'])).toMatchObject([
      { facts: { name: 'Ola Lia', service: 'Lia skole' }, topic: 'plan', of_service_id: school },
    ])
    await says(noor, receiver, transitionId, { answer: 'accept' })
    expect(await told(noor)).toEqual([noor.teacher.id, noor.teacher.id])
  })

  it('brings the owner, and who stands in by rule comes from the new one', async () => {
    const { noor, transitionId } = await sent()
    await noor.opens(noor.ppt)
    const by = noor.adviser
    const base = { municipality: noor.municipality, caseId: noor.caseId, now: theClock.now(), newId: noor.house.newId }
    const leavesAt = new Date(theClock.now().getTime() + 5 * 86_400_000)
    await noor.rows(async tx => {
      await tx.updateTable('employee').set({ leaves_at: leavesAt }).where('id', '=', by.id).execute()
      await takeBaton(tx, base, { employeeId: by.id, serviceId: noor.ppt }, by)
    })
    expect(await wrongByRule(noor)).toEqual([])
    await says(noor, noor.lia.principal, transitionId, { answer: 'accept' })
    expect(await wrongByRule({ ...noor, school: noor.lia.school })).toEqual([])
    expect(await wrongWith(noor, true)).toEqual([])
  })
})

describe('what is done is told and kept', () => {
  it('in the log: what is answered, and what is written down for somebody', async () => {
    const { noor } = await sent()
    const { id: transitionId } = await noor.one(noor.teacher)
    const giver = { kind: 'guardian', id: noor.hege.id }
    const oral = { transitionId, giver, method: 'oral', answers: [{ ...YES, block: 'home' }] }
    await noor.done(registerPack, noor.teacher, oral)
    const rows = await logged(noor, ['transition.answered', 'transition.registered'])
    expect(rows.map(one => one.kind)).toEqual(['transition.answered', 'transition.answered', 'transition.registered'])
    expect(rows.every(one => one.topic === '*' && one.of_service_id === noor.lia.school)).toBe(true)
    expect(rows[2]?.facts).toMatchObject({ service: 'Lia skole' })
  })

  it('is asked for anew when it begins again: nothing stands of whom it was sent to', async () => {
    const { noor, transitionId } = await sent()
    const drop = { transitionId, version: await versionOf(noor), because: 'Hun begynner et år senere.' }
    await noor.done(dropTransition, noor.teacher, drop)
    await noor.done(startTransition, noor.teacher, { passage: 'to_school', on: '2027-08-15' })
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'open', to: null, askedOn: null, sentOn: null })
    expect((await noor.page(noor.hege)).transitions).toEqual([])
  })

  it('is one passage also when the municipality has moved its day', async () => {
    const { noor } = await asked()
    await noor.rows(tx =>
      tx.updateTable('transition').set({ happens_on: '2027-08-12' }).where('case_id', '=', noor.caseId).execute(),
    )
    await noor.tick()
    expect((await noor.page(noor.teacher)).transitions).toHaveLength(1)
  })

  it('is not checked back on in a case that is closed', async () => {
    const { noor, transitionId } = await sent()
    await says(noor, noor.lia.principal, transitionId, { answer: 'accept' })
    noor.at('2027-05-15')
    const { principal } = noor.lia
    const { version } = await noor.one(principal)
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const { version: stands } = await noor.done(openCaseFor, principal, {})
    await noor.done(closeCase, principal, { version: stands, reason: 'goal_reached', note })
    const check = { transitionId, version, going: 'well' }
    expect(await noor.comes(checkBack, principal, check)).toBe('case.already_closed')
  })
})
