import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import type { CaseSubject } from '../case/model.ts'
import { aMeasure } from '../plan/testing.ts'
import { mayServe } from './access.ts'
import { alsoFor, forOneMore, namesOthers, notForSiblings } from './rules.ts'
import type { Tied } from './rules.ts'

const [BEFORE, AFTER] = [new Date('2026-11-20T07:00:00Z'), new Date('2026-11-28T07:00:00Z')]
const child = (id: string, over: Partial<CaseSubject> = {}) => {
  const base = aSubject(over)
  return { ...base, child: { ...base.child, id, name: id }, childCase: { ...base.childCase, id: `case of ${id}` } }
}
const mine = aMeasure({ id: 'mine' })

describe('who is told whom else a measure serves', () => {
  /** A sibling’s case as a reader may stand in it: with facts or none, past, now or coming, of this topic or another. */
  const period = fc.constantFrom({ from: BEFORE, to: null }, { from: BEFORE, to: NOW }, { from: AFTER, to: null })
  const standing = fc.record({
    fact: fc.option(fc.record({ period, topic: fc.constantFrom('*', 'plan', 'home') })),
    kin: fc.boolean(),
    closed: fc.boolean(),
    topic: fc.constantFrom('plan' as const, 'home' as const),
    audience: fc.constantFrom('everyone' as const, 'team' as const, 'not_guardian' as const),
  })
  const readers: readonly Actor[] = [staff('marte'), family('hege'), family('lars', 'youth')]
  type Standing = typeof standing extends fc.Arbitrary<infer One> ? One : never

  const tiedOf = (actor: Actor, all: readonly Standing[]): Tied[] =>
    all.map(({ fact, kin, closed, topic, audience }, at) => {
      const ground = actor.kind === 'employee' ? 'own_service' : 'guardianship'
      const seen = fact ? seenBy(ground, { topic: fact.topic, ...fact.period }) : seenBy()
      const inCase = child(`sibling ${at}`, { sight: { ...seen, kin: actor.kind === 'employee' && kin } })
      const status = closed ? ('closed' as const) : inCase.childCase.status
      return {
        inCase: { ...inCase, childCase: { ...inCase.childCase, status } },
        to: 'mine',
        measure: aMeasure({
          ...{ id: `theirs ${at}`, topic, audience },
          notFor: audience === 'not_guardian' ? 'hege' : null,
        }),
      }
    })
  /** Reckoned from what was drawn, and not by the rule. */
  const mayKnow = (actor: Actor, { fact, kin, closed, topic, audience }: Standing) =>
    fact !== null &&
    fact.period.from === BEFORE &&
    fact.period.to === null &&
    (fact.topic === '*' || fact.topic === topic) &&
    !closed &&
    !(kin && actor.kind === 'employee') &&
    (audience === 'everyone' ||
      (audience === 'team' && actor.kind === 'employee') ||
      (audience === 'not_guardian' && actor.id !== 'hege'))

  it('is whoever sees that one’s measure in that one’s case; of all others not a trace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readers), fc.array(standing, { maxLength: 4 }), (actor, all) => {
        const tied = tiedOf(actor, all)
        const known = tied.filter((_, at) => all[at] && mayKnow(actor, all[at]))
        expect(alsoFor(mine, tied, actor, NOW)).toEqual(
          known.map(one => ({ childId: one.inCase.child.id, name: one.inCase.child.name })),
        )
        // What is hidden changes nothing of what is told.
        expect(alsoFor(mine, tied, actor, NOW)).toEqual(alsoFor(mine, known, actor, NOW))
      }),
    )
  })

  it('is nobody where it is tied to another, or either of them is over', () => {
    const other = { to: 'mine', inCase: child('Zahra'), measure: aMeasure({ id: 'theirs' }) }
    const marte = staff('marte')
    expect(alsoFor(mine, [other], marte, NOW)).toEqual([{ childId: 'Zahra', name: 'Zahra' }])
    expect(alsoFor(mine, [{ ...other, to: 'another' }], marte, NOW)).toEqual([])
    expect(alsoFor({ ...mine, status: 'ended' }, [other], marte, NOW)).toEqual([])
    expect(alsoFor(mine, [{ ...other, measure: aMeasure({ status: 'ended' }) }], marte, NOW)).toEqual([])
  })
})

describe('who lets a measure serve more children', () => {
  const of = { inCase: child('Omar'), measure: mine }
  const verdict = (actor: Actor, ...others: readonly CaseSubject[]) => mayServe(actor, { ...of, others }, NOW)

  it('is who may change it, and acts in each of their cases', () => {
    expect(verdict(staff('marte'), child('Zahra'), child('Maryam')).allowed).toBe(true)
    expect(verdict(staff('marte'), child('Zahra'), child('Maryam', { sight: seenBy() })).allowed).toBe(false)
    const looks = child('Zahra', { sight: seenBy('break_glass') })
    expect(verdict(staff('marte'), looks)).toMatchObject({ allowed: false, reason: 'case.only_looks' })
    expect(verdict(staff('marte'), child('Zahra', { sight: seenBy('consent', { topic: 'home' }) })).allowed).toBe(false)
    expect(verdict(family('hege'), child('Zahra')).allowed).toBe(false)
    const unseen = { ...of, inCase: child('Omar', { sight: seenBy() }), others: [child('Zahra')] }
    expect(mayServe(staff('marte'), unseen, NOW).allowed).toBe(false)
  })
})

describe('what stops a measure from serving more', () => {
  const code = (over: object, children: readonly string[] = ['Omar', 'Zahra'], servedAlready = false) => {
    const family = children.map(name => ({ childId: name, name, guardians: [] }))
    const found = notForSiblings(aMeasure(over), { version: 1, family, plansOf: children, servedAlready })
    return found instanceof Refusal ? found.code : found
  }
  it('is that it has ended, was changed meanwhile, or is theirs already', () => {
    expect(code({})).toBeUndefined()
    expect(code({ status: 'ended' })).toBe('plan.measure_ended')
    expect(code({ version: 2 })).toBe('version.conflict')
    expect(code({}, ['Omar'], true)).toBe('sibling.served_already')
  })

  it('is one of the children by name, also with an s, a sign beside it or in small letters, and no word that only begins so', () => {
    for (const title of ['Kurs for Omar', 'ZAHRA og mor', 'Omars gruppe', 'Gruppe (zahra).', 'Kurs,Omar'])
      expect({ title, is: code({ title }) }).toEqual({ title, is: 'sibling.named' })
    expect(code({ details: 'Sammen med Zahra' })).toBe('sibling.named')
    expect(code({ title: 'Omarbeiding' })).toBeUndefined()
    const daily = ['Omar', 'Dag']
    expect([code({ title: 'Ro hver dag' }, daily), code({ title: 'Kurs med Dag' }, daily)]).toEqual([
      ...[undefined, 'sibling.named'],
    ])
    for (const [name, title] of [
      ['Hans', 'Hjelp til å pakke boka hans'],
      ['Vår', 'Gruppen vår'],
      ['Tone', 'En rolig tone'],
      ['Vilje', 'Egen vilje'],
      ['Iver', 'Iver etter å lære'],
      ['Fred', 'Ro og fred'],
    ] as const) {
      const small = `Kurs: ${title.toLowerCase()}`
      expect([code({ title: small }, ['Omar', name]), code({ title: `Kurs med ${name}` }, ['Omar', name])]).toEqual([
        ...[undefined, 'sibling.named'],
      ])
    }
    expect(code({ title: 'Tur med Åse' }, ['Omar', 'Åse Lill'])).toBe('sibling.named')
  })

  it('is a guardian of another child alone, written as a name is; and nobody who is known in each plan', () => {
    const family = [
      { childId: 'Omar', name: 'Omar', guardians: ['Leyla', 'Dag'] },
      { childId: 'Zahra', name: 'Zahra', guardians: ['Leyla', 'Kari Anne'] },
    ]
    const named = (details: string, ...plansOf: readonly string[]) =>
      namesOthers({ title: 'Kurs', details }, family, plansOf)
    for (const words of ['Med Dag', 'DAGS bil', 'Spør Anne'])
      expect({ words, is: named(words, 'Omar', 'Zahra') }).toEqual({ words, is: true })
    for (const words of ['Hver dag', 'Leyla blir med', 'Kurs for anne'])
      expect(named(words, 'Omar', 'Zahra')).toBe(false)
    // In one plan its own people are named as before.
    expect([named('Med Dag og Omar', 'Omar'), named('Med Dag', 'Zahra'), named('med zahra', 'Omar')]).toEqual([
      ...[false, true, true],
    ])
  })

  it('is nothing of what was agreed: it is the same for one more, but for the first one’s own goal', () => {
    const { title, arena, responsible, startsOn, evaluateOn, topic } = mine
    expect(forOneMore({ ...mine, goalId: 'goal', details: 'Hver tirsdag' })).toEqual({
      ...{ goalId: null, title, details: 'Hver tirsdag', arena, responsible, startsOn, evaluateOn, topic },
    })
  })
})
