import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import type { Heard, Told } from './model.ts'
import { TELLS, TELL_WHOM } from './model.ts'
import { record, weigh, withoutParts } from './rules.ts'
import type { Recording } from './rules.ts'

const trond = 'd3b07384-d9a0-4c9b-8f8e-1c2f3a4b5c6d'
let count = 0
const recording: Recording = {
  caseId: 'case',
  childId: 'child',
  moment: 'evaluation',
  topic: 'plan',
  topicIsOpen: true,
  recordedBy: 'kari',
  serviceId: 'kindergarten',
  at: new Date('2026-11-26T10:00:00Z'),
  today: '2026-11-26',
  talkerIsKnown: true,
  guardianIds: [trond],
  newId: () => `id-${++count}`,
}
const words = '«Jeg vil bygge høyt med Mia. Når alle snakker, blir det for mye lyd.»'
const heard = (more: Partial<Heard> = {}): Heard => ({
  is: 'heard',
  talkedBy: 'kari',
  talkedOn: '2026-11-26',
  ways: ['play'],
  words,
  tell: 'all',
  tellWhom: 'everyone',
  ...more,
})
const kept = (told: Told, more: Partial<Recording> = {}) => {
  const result = record(told, { ...recording, ...more })
  if (result instanceof Refusal) throw new Error(result.code)
  return result
}
const refused = (told: Told, more: Partial<Recording> = {}) => {
  const result = record(told, { ...recording, ...more })
  return result instanceof Refusal ? result.code : 'kept'
}

describe('what a child says', () => {
  it('is kept uncorrected', () => {
    expect(kept(heard()).whole.words).toBe(words)
  })

  it('is open to those the child names when all may be told', () => {
    expect(kept(heard({ tellWhom: 'not_guardians' })).whole.audience).toBe('not_guardians')
    expect(kept(heard({ tellWhom: 'not_guardian', notFor: trond })).whole).toMatchObject({ notFor: trond })
  })

  it('stays with the service that heard it when nothing may be told, or the child does not know', () => {
    for (const tell of ['nothing', 'unsure'] as const)
      expect(kept(heard({ tell })).whole).toMatchObject({ audience: 'own_service', serviceId: 'kindergarten' })
  })

  it('is told in part only, while the whole stays with the service', () => {
    const { whole, part } = kept(heard({ tell: 'some', told: '«Jeg vil bygge med Mia.»' }))
    expect(whole).toMatchObject({ words, audience: 'own_service' })
    expect(part).toMatchObject({ words: '«Jeg vil bygge med Mia.»', audience: 'everyone', partOf: whole.id })
  })

  it('needs the part, and to whom, before it is told in part', () => {
    expect(refused(heard({ tell: 'some' }))).toBe('voice.part_missing')
    const { tellWhom: _, ...toNobody } = heard()
    expect(refused(toNobody)).toBe('voice.whom_missing')
    expect(refused(heard({ tellWhom: 'not_guardian', notFor: 'somebody else' }))).toBe('voice.whom_missing')
  })

  it('is not written down before it was said, nor by nobody, nor under a topic the writer does not see', () => {
    expect(refused(heard({ talkedOn: '2026-11-27' }))).toBe('voice.not_yet')
    expect(refused(heard(), { talkerIsKnown: false })).toBe('voice.talker_unknown')
    expect(refused(heard(), { topicIsOpen: false })).toBe('voice.topic_closed')
  })

  it('never reaches anybody the child did not name', () => {
    const choices = fc.record({ tell: fc.constantFrom(...TELLS), tellWhom: fc.constantFrom(...TELL_WHOM) })
    fc.assert(
      fc.property(choices, ({ tell, tellWhom }) => {
        const { whole, part } = kept(heard({ tell, tellWhom, told: 'bare dette', notFor: trond }))
        const expected = {
          all: [tellWhom, undefined],
          some: ['own_service', tellWhom],
          nothing: ['own_service', undefined],
          unsure: ['own_service', undefined],
        }[tell]
        expect([whole.audience, part?.audience]).toEqual(expected)
      }),
    )
  })
})

describe('a child who was not heard', () => {
  it('has a reason that all may read, unless it tells of danger', () => {
    const why = (reason: 'did_not_want' | 'not_safe') => ({ is: 'not_heard' as const, reason, because: 'Ikke i dag' })
    expect(kept(why('did_not_want')).whole).toMatchObject({ audience: 'everyone', words: null, because: 'Ikke i dag' })
    expect(kept(why('not_safe')).whole.audience).toBe('team')
  })
})

describe('the weight of a view', () => {
  it('needs no reason when the view was followed, and one when it was not', () => {
    expect(weigh({ weight: 'followed' })).toEqual({ weight: 'followed' })
    for (const weight of ['partly', 'not_followed'] as const) {
      expect(weigh({ weight })).toMatchObject({ code: 'voice.why_missing' })
      expect(weigh({ weight, because: 'Vi får ikke til eget rom' })).toMatchObject({ weight })
    }
  })
})

describe('one reader', () => {
  it('gets the whole or the part, never both', () => {
    const rows = [
      { id: 'a', partOf: null },
      { id: 'b', partOf: 'a' },
    ]
    expect(withoutParts(rows).map(row => row.id)).toEqual(['a'])
    expect(withoutParts(rows.slice(1)).map(row => row.id)).toEqual(['b'])
  })
})
