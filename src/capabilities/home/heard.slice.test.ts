import { expect, it } from 'vitest'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { FamilyActor } from '../../kernel/actor.ts'
import { decideConcern, leaveConcern } from '../concern/operations/decide.ts'
import { recordTalk } from '../concern/operations/talk.ts'
import { openConcern } from '../concern/operations/open.ts'
import { aChildAtSchool, aToldTalk, noted, talkedWithMother } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { home } from './operations.ts'

/** A concern that the mother has heard of in a talk, and the father has not. */
async function heardByMother(at: ChildAtSchool) {
  const { id, version } = await noted(at, { facts: 'Leker alene ute.', childSaid: 'Jeg gruer meg.' })
  return at.done(recordTalk, at.teacher, { concernId: id, version, ...aToldTalk(at) })
}
const homeOf = async (at: ChildAtSchool, actor: FamilyActor, input = {}) => {
  const outcome = await carryOut(at.house, home, { actor, input })
  if (outcome.is !== 'done') throw new Error(`not read: ${outcome.is}`)
  return outcome.reply
}
const child = { said: null, notYet: 'Skal spørres på mandag' }

it('tells on Hjem what a parent has heard, with whom to talk and by when it is decided; nothing to who has not', async () => {
  const at = await aChildAtSchool()
  const { id } = await heardByMother(at)
  const { children, child: shown } = await homeOf(at, at.mother)
  expect(children).toEqual([
    { id: at.childId, caseId: null, name: 'Noor', birthDate: '2018-04-01', expectedOn: null, waits: 0 },
  ])
  expect(shown).toMatchObject({
    inCase: null,
    heard: [{ id, facts: 'Leker alene ute.', toldOn: '2026-11-24', decideBy: '2026-12-08', outcome: null }],
  })
  expect(shown?.heard[0]?.talkWith).toEqual({ name: 'Marte Vik', title: null, service: 'Bjørkely skole', phone: null })
  expect(await homeOf(at, at.father)).toEqual({ children: [], child: null })
  const asked = await carryOut(at.house, home, { actor: at.father, input: { childId: at.childId } })
  expect(asked.is).toBe('hidden')
})

it('keeps what the child has said from the parents, on Hjem and on the page of the concern', async () => {
  const at = await aChildAtSchool()
  const { id } = await heardByMother(at)
  const read = await carryOut(at.house, openConcern, { actor: at.mother, input: { concernId: id } })
  expect(read).toMatchObject({ is: 'done', reply: { note: { facts: 'Leker alene ute.', childSaid: '' } } })
  expect(JSON.stringify([await homeOf(at, at.mother), read])).not.toContain('gruer')
})

it('tells how it ended, and why', async () => {
  const at = await aChildAtSchool()
  const { id, version } = await talkedWithMother(at)
  const ending = { outcome: 'ended' } as const
  const decision = { concernId: id, version, reason: 'Det gikk over', ending, familyNotYet: null, child }
  await at.done(decideConcern, at.leader, decision)
  expect((await homeOf(at, at.mother)).child?.heard).toMatchObject([
    { outcome: 'ended', reason: 'Det gikk over', decideBy: null, decidedOn: '2026-11-24' },
  ])
})

it.each([true, false])(
  'looks undecided, byte for byte, when the concern left the common way (acute: %s)',
  async acute => {
    const at = await aChildAtSchool()
    const { id, version } = await heardByMother(at)
    const before = JSON.stringify(await homeOf(at, at.mother))
    await at.done(leaveConcern, at.teacher, { concernId: id, version, acute, leaderMayKnow: false })
    expect(JSON.stringify(await homeOf(at, at.mother))).toBe(before)
  },
)

it('stands beside the case that came of it', async () => {
  const at = await aChildAtSchool()
  const { id, version } = await talkedWithMother(at)
  const ending = { outcome: 'own_service', offerTo: at.teacher.id, topic: 'everyday' } as const
  const decision = { concernId: id, version, reason: 'Vi hjelper her', ending, familyNotYet: null, child }
  const { caseId } = await at.done(decideConcern, at.leader, decision)
  const { children, child: shown } = await homeOf(at, at.mother)
  expect(children).toMatchObject([{ id: at.childId, caseId }])
  expect(shown).toMatchObject({ inCase: { caseId, closedOn: null }, heard: [{ id, outcome: 'own_service' }] })
})
