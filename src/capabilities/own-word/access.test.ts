import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, ChildActor } from '../../kernel/actor.ts'
import { aSubject, seenBy } from '../case/subject.testing.ts'
import type { AccessFact, Sight } from '../sight/model.ts'
import { isWriter, mayTakeBack, mayTakeBackAtScreen, mayWeigh, mayWrite, readsWord } from './access.ts'
import { FOR_WHOM, KINDS } from './model.ts'
import type { StandingWord } from './model.ts'
import { aWord } from './testing.ts'

const now = new Date('2026-11-24T08:00:00Z')
const fact = (topic: string, ground: AccessFact['ground']): AccessFact => ({
  ...{ topic, ground, groundId: null, from: new Date('2026-01-01T00:00:00Z'), to: null },
})
const seesAll: Sight = { facts: [fact('*', 'guardianship')], kin: false }
const seesHealth: Sight = { facts: [fact('health', 'consent')], kin: false }
const kept: Sight = { facts: [fact('*', 'guardianship'), fact('voice', 'block')], kin: false }

const family = (id: string, role: 'guardian' | 'youth' = 'guardian'): Actor => ({
  ...{ kind: 'family', id, role, municipality: 1, level: 'high' },
})
const teacher: Actor = {
  ...{ kind: 'employee', id: 'teacher', role: 'practitioner', serviceId: 'school', municipality: 1, level: 'high' },
}
const [hege, trond, lars] = [family('hege'), family('trond'), family('lars', 'youth')]
const EVERYBODY = { teacher, hege, trond, lars }
const reads = (word: StandingWord, sight = seesAll) =>
  Object.entries(EVERYBODY).flatMap(([name, who]) => (readsWord(who, sight, now, word) ? [name] : []))

describe('what the child tells', () => {
  it('is read by those whom the child named, and by the child', () => {
    expect(reads(aWord({ forWhom: 'everyone' }))).toEqual(['teacher', 'hege', 'trond', 'lars'])
    expect(reads(aWord({ forWhom: 'helpers' }))).toEqual(['teacher', 'lars'])
    expect(reads(aWord({ forWhom: 'all_but_one', notFor: 'trond' }))).toEqual(['teacher', 'hege', 'lars'])
    expect(reads(aWord({ forWhom: 'only_me' }))).toEqual(['lars'])
  })
  it('for a meeting is read by those who see meetings, since it tells of one', () => {
    const word = aWord({ kind: 'meeting', forWhom: 'everyone' })
    const [plan, meetings] = [fact('plan', 'consent'), fact('meetings', 'consent')]
    for (const who of [teacher, hege]) {
      expect(readsWord(who, { facts: [plan], kin: false }, now, word)).toBe(false)
      expect(readsWord(who, { facts: [meetings], kin: false }, now, word)).toBe(false)
      expect(readsWord(who, { facts: [plan, meetings], kin: false }, now, word)).toBe(true)
    }
  })
  it('as a child of twelve is one’s own still as a youth', () => {
    expect(reads(aWord({ writerKind: 'child', forWhom: 'only_me' }))).toEqual(['lars'])
  })
  it('is not read by a parent who is kept from what the child says, nor by a service that knows of health alone', () => {
    const word = aWord({ forWhom: 'everyone' })
    expect(readsWord(hege, kept, now, word)).toBe(false)
    expect(readsWord(teacher, seesHealth, now, word)).toBe(false)
  })
})

describe('what a parent tells', () => {
  it('is for those who help: neither the other home nor the child reads it', () => {
    const word = aWord({ writerKind: 'guardian', writerId: 'hege', forWhom: 'helpers' })
    expect(reads(word)).toEqual(['teacher', 'hege'])
    expect(reads({ ...word, forWhom: 'only_me' })).toEqual(['hege'])
  })
})

describe('who wrote own words', () => {
  it('is known also where somebody has come to be another in the case: a parent’s own words are the parent’s alone', () => {
    const hers = { writerKind: 'guardian', writerId: 'hege' } as const
    expect([isWriter(hege, hers), isWriter(family('hege', 'youth'), hers)]).toEqual([true, false])
    expect(isWriter(family('lars'), { writerKind: 'youth', writerId: 'lars' })).toBe(false)
    // Nobody who works here ever is, whatever the id.
    expect(isWriter({ ...teacher, id: 'hege' }, hers)).toBe(false)
  })
})

describe('in a case, own words', () => {
  const inCase = (sight = seenBy('guardianship')) => aSubject({ sight })
  const subject = (word: StandingWord, sight?: Sight) => ({ inCase: inCase(sight), word })
  const nothing = seenBy()

  it('are told by whoever of the family sees it, and never by who works here', () => {
    for (const one of [hege, lars]) {
      expect(mayWrite(one, inCase(), now).allowed).toBe(true)
      expect(mayWrite(one, inCase(nothing), now).reason).toBe('sight.no_ground')
    }
    expect(mayWrite(teacher, inCase(seenBy('own_service')), now).reason).toBe('own_word.not_family')
  })

  it('are taken back by who wrote them alone, also where nobody else sees them, and as long as that one sees the case', () => {
    const word = aWord({ forWhom: 'everyone' })
    expect(mayTakeBack(lars, subject(word), now)).toEqual({ allowed: true, reason: 'own_word.own' })
    expect(mayTakeBack(lars, subject(aWord({ forWhom: 'only_me' })), now).allowed).toBe(true)
    for (const one of [hege, trond, teacher])
      expect(mayTakeBack(one, subject(word), now).reason).toBe('own_word.not_writer')
    expect(mayTakeBack(lars, subject(word, nothing), now)).toEqual({ allowed: false, reason: 'sight.no_ground' })
  })

  it('are weighed by who works in the case and reads them, not by the family, and not by who only looks', () => {
    const word = aWord({ forWhom: 'everyone' })
    const weighs = (actor: Actor, told: StandingWord, sight = seenBy('own_service')) =>
      mayWeigh(actor, subject(told, sight), now).reason
    expect(weighs(teacher, word)).toBe('sight.own_service')
    expect(weighs(teacher, aWord({ forWhom: 'only_me' }))).toBe('own_word.not_told')
    expect(weighs(teacher, word, nothing)).toBe('own_word.not_told')
    expect(weighs(hege, word)).toBe('case.not_employee')
    expect(weighs(teacher, word, seenBy('break_glass'))).toBe('case.only_looks')
  })

  it('that were said at a screen are taken back there by the child who said them, and nothing from before it had the screen', () => {
    const since = new Date('2026-11-24T07:30:00Z')
    const handed: ChildActor['handed'] = { by: teacher, caseId: 'case', since, idle: 600_000 }
    const child: ChildActor = { kind: 'child', role: 'child', id: 'lars', municipality: 1, level: 'low', handed }
    const said = aWord({ writerKind: 'child', at: since })
    const takes = (word: StandingWord, sight = seenBy('own_service')) =>
      mayTakeBackAtScreen(child, subject(word, sight), now).reason
    expect(takes(said)).toBe('child_screen.handed')
    expect(takes({ ...said, at: now })).toBe('child_screen.handed')
    for (const other of [
      { ...said, at: new Date(since.getTime() - 1) },
      { ...said, writerId: 'noor' },
      { ...said, writerKind: 'youth' as const },
    ])
      expect(takes(other)).toBe('own_word.not_of_screen')
    // What is taken from the adult who handed it over is taken from the screen.
    expect(takes(said, nothing)).toBe('sight.no_ground')
  })
})

describe('whatever is written', () => {
  const word = fc.record({
    kind: fc.constantFrom(...KINDS),
    forWhom: fc.constantFrom(...FOR_WHOM),
    writer: fc.constantFrom(
      { writerKind: 'child', writerId: 'lars' } as const,
      { writerKind: 'youth', writerId: 'lars' } as const,
      { writerKind: 'guardian', writerId: 'hege' } as const,
      { writerKind: 'guardian', writerId: 'trond' } as const,
    ),
    notFor: fc.constantFrom('hege', 'trond', null),
    replaced: fc.boolean(),
    takenBack: fc.boolean(),
  })
  const reader = fc.constantFrom(teacher, hege, trond, lars)
  const sight = fc.constantFrom(seesAll, seesHealth, kept)

  it('what is kept, taken back or written anew is there for its writer alone, whoever asks', () => {
    fc.assert(
      fc.property(word, reader, sight, ({ writer, ...rest }, who, how) => {
        const one = aWord({ ...rest, ...writer })
        const mine = isWriter(who, one)
        const hidden = one.forWhom === 'only_me' || one.takenBack || one.replaced
        fc.pre(hidden)
        expect(readsWord(who, how, now, one)).toBe(mine)
      }),
      { numRuns: 1000 },
    )
  })
  it('no parent reads the other’s words, and the child neither’s', () => {
    fc.assert(
      fc.property(word, reader, sight, ({ writer, ...rest }, who, how) => {
        const one = aWord({ ...rest, ...writer, forWhom: rest.forWhom === 'only_me' ? 'only_me' : 'helpers' })
        fc.pre(one.writerKind === 'guardian' && who.kind === 'family' && who.id !== one.writerId)
        expect(readsWord(who, how, now, one)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
