import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { START } from '../../../tests/clock.ts'
import { askingIn } from '../../../tests/asking.ts'
import { aHouse, movable } from '../../../tests/house.ts'
import { compose } from '../../apps/server/compose.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, addMonths, dayOf } from '../../kernel/time.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { countRetention } from '../../platform/retention/count.ts'
import type { RetentionRule } from '../../platform/retention/rules.ts'
import { aCase } from '../case/testing.ts'
import { aChildActor } from '../child-screen/testing.ts'
import { privacy } from './model.ts'

const { operations } = compose()
const clock = movable(START)
let house: House
let here: Awaited<ReturnType<typeof aCase>>
let officer: Actor

const { call, done } = askingIn(() => house)
const State = z.object({ id: z.string(), version: z.int() })
const asks = async (actor: Actor, input: object) => State.parse(await done('privacy.ask', actor, input))
const answers = async (asked: z.infer<typeof State>, outcome: string, more: object = {}) =>
  State.parse(await done('privacy.answer', officer, { ...asked, outcome, words: 'Vi gjør det.', ...more }))
const OfCase = z.object({
  restrictions: z.array(z.object({ whose: z.string().nullable(), endsOn: z.string().nullable() })),
  use: z.object({ ground: z.string(), lastDay: z.string() }).nullable(),
  corrections: z.array(z.object({ id: z.string(), words: z.string() })),
})
const Waiting = z.object({
  due: z.array(z.object({ id: z.string(), overdue: z.boolean() })),
  toCorrect: z.array(z.object({ id: z.string(), caseId: z.string() })),
})
const ofCase = async (actor: Actor) => OfCase.parse(await done('privacy.ofCase', actor, { caseId: here.caseId }))
const waitingFor = async (actor: Actor) => Waiting.parse(await done('privacy.waiting', actor, {}))
const writes = (actor: Actor) =>
  call('log.write', actor, { caseId: here.caseId, words: 'Et notat om saken', topic: 'plan' })
const RESTRICTED = { is: 'refused', refusal: { code: 'case.restricted' } }

/** A municipality of its own, with its officer, at the beginning. */
const aMunicipality = async () => {
  clock.set(START)
  here = await aCase(house.database, { sharedWithPpt: ['plan'] })
  officer = { ...here.chief, role: 'privacy_officer' }
}
beforeAll(async () => {
  house = { ...(await aHouse()), clock: clock.now }
})

describe('a restriction that is answered yes', () => {
  it('holds back what employees write in the case, until each names a ground, and no longer than that day', async () => {
    await aMunicipality()
    const { guardians, childId, caseId, teacher, adviser, pptLeader } = here
    const asked = await asks(guardians[0], { kind: 'restriction', forChildId: childId, words: 'Ikke bruk dette.' })
    const before = await done('log.write', teacher, { caseId, words: 'Bursdagen er i mai.', topic: 'plan' })
    await answers(asked, 'granted')
    expect(await ofCase(teacher)).toMatchObject({ restrictions: [{ whose: null, endsOn: null }], use: null })
    expect(await writes(teacher)).toMatchObject(RESTRICTED)
    const { entryId } = z.object({ entryId: z.string() }).parse(before)
    await done('log.correct', teacher, { caseId, entryId, words: 'Bursdagen er i mars.' })
    // Who sees nothing of the case meets the same as always.
    expect((await writes(pptLeader)).is).toBe('hidden')
    expect((await call('privacy.ofCase', pptLeader, { caseId })).is).toBe('hidden')
    expect((await call('privacy.use', pptLeader, { caseId, ground: 'others', words: 'Må' })).is).toBe('hidden')
    // The family's own words are its own to say; a draft is only stored.
    expect((await call('privacy.ofCase', guardians[0], { caseId })).is).toBe('hidden')
    await done('privacy.use', teacher, { caseId, ground: 'public_interest', words: 'Han trenger en voksen i dag.' })
    expect((await ofCase(teacher)).use).toEqual({ ground: 'public_interest', lastDay: dayOf(clock.now()) })
    expect((await writes(teacher)).is).toBe('done')
    // It is the teacher's ground, not the adviser's.
    expect(await writes(adviser)).toMatchObject(RESTRICTED)
    clock.forward(privacy.restriction.useDays)
    expect(await writes(teacher)).toMatchObject(RESTRICTED)
  })

  it('never holds back what a child says at a screen, whoever handed it over before', async () => {
    const { guardians, teacher, caseId, childId } = here
    for (const by of [guardians[0], teacher]) {
      const child = aChildActor(by, { id: childId, caseId, since: clock.now() })
      const act = { id: randomUUID(), nth: 1 }
      const told = { caseId, kind: 'tell', forWhom: 'helpers', symbols: [], words: 'Jeg er redd', act }
      expect((await call('own_word.childs_tell', child, told)).is).toBe('done')
    }
    // Nor is a screen handed over by who must wait; that is told by its own name.
    expect(await call('child_screen.hand_over', teacher, { caseId })).toMatchObject(RESTRICTED)
  })

  it('goes past only what is an act in a case, and never what shares or adds', () => {
    const ids = operations
      .map(one => one.contract['~orpc'].meta)
      .filter(meta => meta.kind === 'write' && meta.about === 'case')
      .map(meta => meta.id)
    const goesOn = privacy.restriction.goesOn.flatMap(one => one.operations)
    expect(goesOn.filter(id => !ids.includes(id))).toEqual([])
    const mustWait = ['disclosure.record', 'team.invite', 'consent.request', 'log.write', 'measure.add']
    expect(mustWait.filter(id => !ids.includes(id) || goesOn.includes(id))).toEqual([])
  })

  it('ends with a reason, some days after the asker can read it; only for who may handle it, and once', async () => {
    const { guardians, teacher, pptLeader, leader } = here
    const Mine = z.object({ requests: z.array(State.pick({ id: true }).extend({ ending: z.unknown() })) })
    const Register = z.object({
      requests: z.array(State.extend({ mayLift: z.boolean(), uses: z.array(z.object({ ground: z.string() })) })),
    })
    const kept = Register.parse(await done('privacy.register', leader, {})).requests[0]
    expect(kept).toMatchObject({ mayLift: true, uses: [{ ground: 'public_interest' }] })
    if (!kept) throw new Error('nothing kept')
    const words = 'Opplysningene er kontrollert.'
    const { id, version } = kept
    for (const actor of [teacher, pptLeader, guardians[0]])
      expect((await call('privacy.lift', actor, { id, version, words })).is).toBe('hidden')
    expect(await call('privacy.lift', leader, { id, version: version + 1, words })).toMatchObject({
      refusal: { code: 'version.conflict' },
    })
    const lifted = State.parse(await done('privacy.lift', leader, { id, version, words }))
    const endsOn = addDays(dayOf(clock.now()), privacy.restriction.noticeDays + 1)
    const mine = Mine.parse(await done('privacy.mine', guardians[0], {})).requests[0]
    expect(mine?.ending).toEqual({ on: endsOn, because: words })
    expect(await call('privacy.lift', leader, { ...lifted, words })).toMatchObject({
      refusal: { code: 'privacy.lifted_already' },
    })
    expect(await writes(teacher)).toMatchObject(RESTRICTED)
    clock.forward(privacy.restriction.noticeDays + 1)
    expect((await writes(teacher)).is).toBe('done')
    expect((await ofCase(teacher)).restrictions).toEqual([])
    expect(await call('privacy.use', teacher, { caseId: here.caseId, ground: 'others', words: 'Nei' })).toMatchObject({
      refusal: { code: 'privacy.not_restricted' },
    })
  })

  it('about a guardian’s own data marks each case, and warns without stopping the work with the child', async () => {
    await aMunicipality()
    const { guardians, teacher } = here
    await answers(await asks(guardians[1], { kind: 'restriction', words: 'Det om jobben min.' }), 'partly')
    expect((await ofCase(teacher)).restrictions).toEqual([{ whose: 'Trond Prøve', endsOn: null }])
    expect((await writes(teacher)).is).toBe('done')
  })

  it('that came on paper holds in the case that is named by its number, if the one who answers may know of it', async () => {
    await aMunicipality()
    const noted = async () =>
      State.parse(
        await done('privacy.note', officer, {
          ...{ kind: 'restriction', via: 'letter', name: 'Ola Prøve', words: 'Steng det.' },
          receivedOn: dayOf(clock.now()),
        }),
      )
    const input = { ...(await noted()), outcome: 'granted', words: 'Ja.' }
    expect(await call('privacy.answer', officer, { ...input, caseNumber: 'finnes-ikke' })).toMatchObject({
      refusal: { code: 'privacy.case_unknown' },
    })
    await done('privacy.answer', officer, { ...input, caseNumber: here.caseId.slice(0, 8) })
    expect(await writes(here.teacher)).toMatchObject(RESTRICTED)
    const refused = { ...(await noted()), outcome: 'refused', words: 'Nei.', caseNumber: here.caseId.slice(0, 8) }
    await done('privacy.answer', officer, refused)
    expect((await ofCase(here.teacher)).restrictions).toHaveLength(1)
  })
})

describe('a correction that is answered yes', () => {
  it('waits for the holder without its words, leads to the case, and is told by the holder once', async () => {
    await aMunicipality()
    const { guardians, childId, caseId, teacher, adviser, colleague } = here
    const asked = await asks(guardians[0], { kind: 'correction', forChildId: childId, words: 'Bursdagen er feil.' })
    const { id, version } = await answers(asked, 'granted')
    expect(await waitingFor(teacher)).toMatchObject({ due: [], toCorrect: [{ id, caseId }] })
    expect(JSON.stringify(await waitingFor(teacher))).not.toContain('Bursdagen')
    expect((await ofCase(teacher)).corrections).toMatchObject([{ id, words: 'Bursdagen er feil.' }])
    expect((await ofCase(adviser)).corrections).toEqual([])
    const words = 'Rettet i loggen 24. november.'
    for (const actor of [adviser, colleague, guardians[0]])
      expect((await call('privacy.corrected', actor, { id, version, words })).is).toBe('hidden')
    expect(await call('privacy.corrected', teacher, { id, version: 1, words })).toMatchObject({
      refusal: { code: 'version.conflict' },
    })
    const told = State.parse(await done('privacy.corrected', teacher, { id, version, words }))
    expect(await call('privacy.corrected', officer, { ...told, words })).toMatchObject({
      refusal: { code: 'privacy.corrected_already' },
    })
    expect((await waitingFor(teacher)).toCorrect).toEqual([])
    expect(JSON.stringify(await done('privacy.mine', guardians[0], {}))).toContain(words)
  })

  it('that was refused has nothing to put right', async () => {
    const { guardians, childId } = here
    const asked = await asks(guardians[1], { kind: 'correction', forChildId: childId, words: 'Alt er feil.' })
    const no = await answers(asked, 'refused')
    expect(await call('privacy.corrected', officer, { ...no, words: 'Ja' })).toMatchObject({
      refusal: { code: 'privacy.nothing_to_correct' },
    })
  })
})

describe('what is asked of own data and presses', () => {
  it('waits for those who may handle it, from some days before its last day, and for nobody else', async () => {
    await aMunicipality()
    const { guardians, childId, leader, pptLeader, teacher } = here
    const { id } = await asks(guardians[0], { kind: 'access', forChildId: childId })
    expect((await waitingFor(leader)).due).toEqual([])
    const due = addMonths(dayOf(START), privacy.answer.months)
    clock.set(new Date(`${addDays(due, -privacy.soonDays)}T08:00:00Z`))
    for (const actor of [leader, officer]) expect((await waitingFor(actor)).due).toMatchObject([{ id, overdue: false }])
    for (const actor of [pptLeader, teacher]) expect((await waitingFor(actor)).due).toEqual([])
    clock.set(new Date(`${addDays(due, 1)}T08:00:00Z`))
    expect((await waitingFor(leader)).due).toMatchObject([{ id, overdue: true }])
    expect(Object.keys((await waitingFor(leader)).due[0] ?? {})).not.toContain('words')
    expect((await call('privacy.waiting', guardians[0], {})).is).toBe('hidden')
  })

  it('is never one’s own to see to', async () => {
    const own = await asks(officer, { kind: 'access' })
    clock.forward(40)
    expect((await waitingFor(officer)).due.map(one => one.id)).not.toContain(own.id)
  })
})

describe('a case of which nothing is deleted', () => {
  const ruleOf = (table: string, column: string): RetentionRule => ({
    ...{ id: table, label: { nb: 'Prøve', nn: 'Prøve' }, tables: [table], holds: 'child', ending: 'keep' },
    ...{ keep: { days: 1, table, column }, decided: true, why: { source: 'Prøve', reviewedOn: '2026-11-22' } },
  })
  const rules = [ruleOf('participant', 'valid_from'), ruleOf('child_case', 'opened_at')]
  const counted = async () => {
    const now = clock.now()
    const { municipality } = here
    const found = await inTransaction(house.database, { municipality, now }, async tx => ({
      keep: false,
      value: await countRetention(tx, municipality, now, rules),
    }))
    return found.map(({ due, held }) => ({ due, held }))
  }

  it('is one about which somebody waits for an answer, and it is due again when answered', async () => {
    await aMunicipality()
    clock.forward(3)
    expect(await counted()).toEqual([
      { due: 2, held: 0 },
      { due: 1, held: 0 },
    ])
    const asked = await asks(here.guardians[0], { kind: 'access', forChildId: here.childId })
    expect(await counted()).toEqual([
      { due: 0, held: 2 },
      { due: 0, held: 1 },
    ])
    await answers(asked, 'granted')
    expect(await counted()).toMatchObject([{ due: 2 }, { due: 1 }])
  })

  it('is one that the officer has marked, until the mark is taken away with a reason', async () => {
    const { leader, teacher, guardians } = here
    const number = here.caseId.slice(0, 8)
    for (const actor of [leader, teacher, guardians[0]]) {
      expect((await call('privacy.hold', actor, { number, because: 'Klage' })).is).toBe('hidden')
      expect((await call('privacy.holds', actor, {})).is).toBe('hidden')
    }
    expect(await call('privacy.hold', officer, { number: 'nei', because: 'Klage' })).toMatchObject({
      refusal: { code: 'privacy.case_unknown' },
    })
    const held = State.parse(await done('privacy.hold', officer, { number, because: 'Det er en klage.' }))
    expect(await call('privacy.hold', officer, { number, because: 'Igjen' })).toMatchObject({
      refusal: { code: 'privacy.held_already' },
    })
    expect(await counted()).toMatchObject([{ due: 0 }, { due: 0 }])
    expect(await done('privacy.holds', officer, {})).toMatchObject([{ number, because: 'Det er en klage.' }])
    const words = 'Klagen er avgjort.'
    expect((await call('privacy.release', leader, { ...held, words })).is).toBe('hidden')
    expect(await call('privacy.release', officer, { ...held, version: 7, words })).toMatchObject({
      refusal: { code: 'version.conflict' },
    })
    await done('privacy.release', officer, { ...held, words })
    expect(await counted()).toMatchObject([{ due: 2 }, { due: 1 }])
    expect((await call('privacy.release', officer, { ...held, words })).is).toBe('hidden')
  })

  it('is one that is only to be stored', async () => {
    const { guardians, childId } = here
    await answers(await asks(guardians[0], { kind: 'restriction', forChildId: childId, words: 'Steng.' }), 'granted')
    expect(await counted()).toMatchObject([{ due: 0 }, { due: 0 }])
  })
})
