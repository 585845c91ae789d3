import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Sight } from '../sight/model.ts'
import { FOR_WHOM, KINDS, LEVELS, NewEntry } from './model.ts'
import type { Signature, Tie } from './model.ts'
import { MOST, isSensitive, write } from './rules/entry.ts'
import type { Writing } from './rules/entry.ts'
import { apartOf, linesOf } from './rules/lines.ts'
import { countingSignatures, finishedOn, replacedBy, unseen } from './rules/statement.ts'
import { anEntry } from './testing.ts'

const at = new Date('2026-11-24T08:00:00Z')
const writing = (more: Partial<Writing> = {}): Writing => ({
  ...{
    caseId: 'case',
    writerKind: 'youth',
    writerId: 'lars',
    serviceId: null,
    at,
    newId: () => 'new',
    before: undefined,
    already: 0,
  },
  ...{
    guardianIds: ['hege', 'trond'],
    arenas: ['home', 'school'],
    symbols: [{ id: 'ball' }],
    topics: ['plan', 'home'],
    ...more,
  },
})
const asTeacher = (more: Partial<Writing> = {}) =>
  writing({ writerKind: 'employee', writerId: 'teacher', serviceId: 'school', ...more })
const fresh = (more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ kind: 'resource', level: 'child', arena: null, words: 'Tegner', symbols: [], withChild: false },
  ...{ because: null, topic: 'plan' },
  ...{ forWhom: 'everyone', notFor: null, replaces: null, ...more },
})
const codeOf = (more: Partial<NewEntry>, who = writing()) => {
  const made = write(fresh(more), who)
  return made instanceof Refusal ? made.code : 'ok'
}

describe('an entry', () => {
  it('of what helps or is hard has a level, and nothing else has', () => {
    expect(codeOf({ level: null })).toBe('picture.level_missing')
    expect(codeOf({ kind: 'mine' })).toBe('picture.level_missing')
    expect(codeOf({ kind: 'mine', level: null })).toBe('ok')
  })
  it('is written together by an adult and the child alone, and not of what is hard at home or through glasses', () => {
    const asHege = writing({ writerKind: 'guardian', writerId: 'hege' })
    const together = (more: Partial<NewEntry>, who: Writing) => codeOf({ withChild: true, ...more }, who)
    for (const who of [asHege, asTeacher()])
      for (const one of [{}, { kind: 'mine', level: null }, { kind: 'factor' }] as const)
        expect(together(one, who)).toBe('ok')
    for (const writerKind of ['child', 'youth'] as const)
      expect(together({}, writing({ writerKind }))).toBe('picture.not_together')
    expect(together({ kind: 'factor', level: 'family', because: 'Trengs' }, asTeacher())).toBe('picture.not_together')
    expect(together({ kind: 'sees', level: null }, asTeacher())).toBe('picture.not_together')
    expect([codeOf({ symbols: ['ball'] }), codeOf({ symbols: ['moon'] })]).toEqual(['ok', 'picture.symbol_unknown'])
  })
  it('stands in an arena that the municipality has', () => {
    expect(codeOf({ arena: 'school' })).toBe('ok')
    expect(codeOf({ arena: 'moon' })).toBe('picture.arena_unknown')
  })
  it('through glasses is written by services alone', () => {
    expect(codeOf({ kind: 'sees', level: null })).toBe('picture.glasses_of_services')
    expect(codeOf({ kind: 'sees', level: null }, asTeacher())).toBe('ok')
  })
  it('of a service is for the family too, or for all but one of them', () => {
    expect(codeOf({ forWhom: 'helpers' }, asTeacher())).toBe('picture.whom_missing')
    expect(codeOf({ forWhom: 'all_but_one', notFor: 'trond' }, asTeacher())).toBe('ok')
    expect(codeOf({ forWhom: 'all_but_one', notFor: 'someone' }, asTeacher())).toBe('picture.whom_missing')
  })
  it('is written anew by whoever wrote it, once', () => {
    const before = anEntry()
    expect(codeOf({ replaces: before.id }, writing({ before }))).toBe('ok')
    expect(codeOf({ replaces: before.id })).toBe('picture.newer_there')
    expect(codeOf({ replaces: before.id }, writing({ before: { ...before, replaced: true } }))).toBe(
      'picture.newer_there',
    )
    expect(codeOf({ replaces: before.id, kind: 'factor' }, writing({ before }))).toBe('picture.newer_there')
  })
  it('is not added where so much of one writer stands as is read, and written anew all the same', () => {
    const [before, already] = [anEntry(), MOST]
    expect(codeOf({}, writing({ already: MOST - 1 }))).toBe('ok')
    expect(codeOf({}, writing({ already }))).toBe('picture.full')
    expect(codeOf({ replaces: before.id }, writing({ already, before }))).toBe('ok')
    expect(codeOf({ replaces: before.id }, writing({ already, before: { ...before, takenBack: true } }))).toBe(
      'picture.full',
    )
  })
  it('is written as something new where it was taken back, and never where somebody wrote it anew', () => {
    const before = anEntry({ takenBack: true })
    const words = { kind: 'resource', level: 'child', words: 'Ny', forWhom: 'everyone' }
    const fresh = { ...NewEntry.parse(words), replaces: before.id }
    expect(write(fresh, writing({ before }))).toMatchObject({ words: 'Ny', replaces: null })
    expect(write(fresh, writing({ before: anEntry() }))).toMatchObject({ replaces: before.id })
    const refused = { code: 'picture.newer_there' }
    expect(write(fresh, writing({ before: { ...before, replaced: true } }))).toMatchObject(refused)
  })
})

describe('what is hard in a family', () => {
  const hard = { kind: 'factor', level: 'family' } as const
  it('is written by a service only with why, and only where the family has opened home', () => {
    expect(codeOf(hard, asTeacher())).toBe('picture.why_missing')
    expect(codeOf({ ...hard, because: 'Vi må vite når vi kan ringe.' }, asTeacher())).toBe('ok')
    expect(codeOf({ ...hard, because: 'Vi må vite når vi kan ringe.', topic: undefined }, asTeacher())).toBe('ok')
    const shut = asTeacher({ topics: ['plan'] })
    expect(codeOf({ ...hard, because: 'Vi må vite når vi kan ringe.' }, shut)).toBe('picture.topic_closed')
  })
  it('is never for everybody when a parent writes it, and always under home, whoever writes and however', () => {
    const anything = fc.record({
      ...{
        kind: fc.constantFrom(...KINDS),
        level: fc.constantFrom(null, ...LEVELS),
        forWhom: fc.constantFrom(...FOR_WHOM),
      },
      ...{
        because: fc.constantFrom(null, 'Fordi'),
        topic: fc.constantFrom('plan' as const, 'home' as const),
        notFor: fc.constantFrom(null, 'trond'),
      },
      writerKind: fc.constantFrom('youth' as const, 'guardian' as const, 'employee' as const),
    })
    fc.assert(
      fc.property(anything, ({ writerKind, ...more }) => {
        const made = write(fresh(more), writing({ writerKind, serviceId: writerKind === 'employee' ? 'school' : null }))
        const hard = made instanceof Refusal || !isSensitive(made) ? [] : [made]
        const wrong = hard.filter(
          one =>
            one.topic !== 'home' ||
            (writerKind === 'guardian' && one.forWhom !== 'helpers') ||
            (writerKind === 'employee' && one.because === null),
        )
        expect(wrong).toEqual([])
      }),
    )
  })
})

const teacher: Actor = {
  ...{ kind: 'employee', id: 'teacher', role: 'practitioner', serviceId: 'school', municipality: 1, level: 'high' },
}
const sees = (topic: string): Sight => ({
  facts: [{ topic, ground: 'consent', groundId: null, from: new Date('2026-01-01T00:00:00Z'), to: null }],
  kin: false,
})
const toldOf = (topic: string) => ({ topic, audience: 'everyone' as const, notFor: null, serviceId: null, at })
const tie = (oneId: string, otherId: string, more: Partial<Tie> = {}): Tie => ({
  ...{
    kind: 'met',
    oneId,
    otherId,
    at,
    title: null,
    told: [toldOf('plan')],
  },
  ...more,
})

describe('a line between two services', () => {
  const all = new Set(['school', 'ppt', 'bup'])
  const lines = (ties: readonly Tie[], sight = sees('plan'), known = all) =>
    linesOf(ties, known, { actor: teacher, sight, now: at })
  it('rests on all that they do together, and is one line', () => {
    expect(lines([tie('ppt', 'school'), tie('ppt', 'school', { kind: 'measure', title: 'Lesehjelp' })])).toMatchObject([
      { oneId: 'ppt', otherId: 'school', because: [{ kind: 'met' }, { kind: 'measure', title: 'Lesehjelp' }] },
    ])
  })
  it('tells the latest of each kind of thing alone, however often they have met', () => {
    const days = ['2026-03-03', '2026-11-03', '2026-06-03'].map(day => new Date(`${day}T08:00:00Z`))
    const met = days.map(day => tie('ppt', 'school', { at: day }))
    const reading = tie('ppt', 'school', { kind: 'measure', title: 'Lesehjelp' })
    const because = lines([...met, reading, { ...reading, title: 'Turgruppe' }])[0]?.because ?? []
    expect(because.filter(one => one.kind === 'met')).toEqual([{ kind: 'met', at: days[1], title: null }])
    expect(because.flatMap(one => one.title ?? [])).toEqual(['Lesehjelp', 'Turgruppe'])
  })
  it('is drawn by nothing that the reader is not shown, and to no service that the reader is not told of', () => {
    expect(lines([tie('ppt', 'school')], sees('health'))).toEqual([])
    expect(lines([tie('ppt', 'school')], sees('plan'), new Set(['school']))).toEqual([])
    const two = tie('ppt', 'school', {
      told: [toldOf('plan'), toldOf('health')],
    })
    expect(lines([two])).toEqual([])
  })
  it('tells of nothing from before a service may be known to have been there', () => {
    const parent: Actor = { kind: 'family', id: 'trond', role: 'guardian', municipality: 1, level: 'high' }
    const fact = (topic: string, ground: 'guardianship' | 'block') => ({
      ...{ topic, ground, groundId: null, from: new Date('2026-01-01T00:00:00Z'), to: null },
    })
    const ties = [
      { serviceId: 'school', topic: '*', since: null },
      { serviceId: 'bup', topic: 'health', since: new Date('2026-03-01T00:00:00Z') },
      { serviceId: 'bup', topic: 'plan', since: new Date('2026-06-01T00:00:00Z') },
    ]
    const sight: Sight = { facts: [fact('*', 'guardianship'), fact('health', 'block')], kin: false, ties }
    const met = (day: string) => {
      const then = new Date(`${day}T08:00:00Z`)
      return tie('bup', 'school', { at: then, told: [{ ...toldOf('plan'), serviceId: 'school', at: then }] })
    }
    const seen = (ties: readonly Tie[]) => linesOf(ties, all, { actor: parent, sight, now: at })
    expect(seen([met('2026-03-03')])).toEqual([])
    expect(seen([met('2026-03-03'), met('2026-06-03')])).toMatchObject([{ because: [{ kind: 'met' }] }])
    expect(seen([met('2026-06-03')])).toHaveLength(1)
  })
  it('is told to be missing only while the case goes on', () => {
    const services = [{ id: 'school' }, { id: 'ppt' }]
    const apart = (status: 'open' | 'paused' | 'closed') => apartOf({ childCase: { status } }, services, [])
    expect(apart('open')).toHaveLength(1)
    for (const status of ['paused', 'closed'] as const) expect(apart(status)).toEqual([])
  })
  it('leaves each pair of services either with a line or apart, never both and never neither', () => {
    const services = ['a', 'b', 'c', 'd'].map(id => ({ id }))
    const pairs = services.flatMap((one, i) => services.slice(i + 1).map(other => [one.id, other.id] as const))
    fc.assert(
      fc.property(fc.subarray(pairs), chosen => {
        const drawn = chosen.map(([oneId, otherId]) => ({ oneId, otherId }))
        const apart = apartOf({ childCase: { status: 'open' } }, services, drawn)
        expect(apart.length + drawn.length).toBe(pairs.length)
        expect(apart.some(one => drawn.some(line => line.oneId === one.oneId && line.otherId === one.otherId))).toBe(
          false,
        )
      }),
    )
  })
})

const signed = (signerId: string, more: Partial<Signature> = {}): Signature => ({
  ...{
    id: `${signerId} ${more.serviceId ?? ''}`,
    statementId: 'one',
    signerKind: 'guardian',
    signerId,
    serviceId: null,
  },
  ...{ employee: null, service: null, differs: null, told: [], spoken: false, at, ...more },
})
const ofSchool = (signerId: string, differs: string | null = null) =>
  signed(signerId, { signerKind: 'employee', serviceId: 'school', differs })

describe('who keeps own words', () => {
  it('is answered with what came in the place of what they began from, and not with what is newer of another', () => {
    const [first, his, ours] = [
      { id: 'first', after: [] },
      { id: 'his', after: [] },
      { id: 'ours', after: ['first'] },
    ]
    const here = { read: [his, ours, first], standing: [his, ours] }
    expect(replacedBy({ ...here, named: [first] })).toBeUndefined()
    expect(unseen({ ...here, named: [first] })[0]).toBe(ours)
    expect(replacedBy({ ...here, named: [first, his] })).toBeUndefined()
    expect(unseen({ ...here, named: [first, his] })[0]).toBe(ours)
    expect(replacedBy({ ...here, named: [first, ours] })).toEqual([ours])
    expect(replacedBy({ ...here, named: [] })).toBeUndefined()
    expect(unseen({ ...here, named: [] })[0]).toBe(his)
  })
})

describe('signatures', () => {
  it('count once for each of the family and for each service: the latest', () => {
    const counted = countingSignatures([
      signed('hege', { differs: 'Nei' }),
      ofSchool('pal', 'Vent'),
      signed('hege'),
      ofSchool('ida'),
    ])
    expect(counted.map(one => [one.signerId, one.differs])).toEqual([
      ['hege', null],
      ['ida', null],
    ])
  })
  it('of services alone make nothing that is said together', () => {
    const stands = { by: 'Marte', at, signatureId: 'hege' }
    const after = (signatures: readonly Signature[], family = ['lars', 'hege'], finished: null | 'yes' = null) => {
      const on = finishedOn({ finished: finished && stands, signatures }, family)
      return on instanceof Refusal ? on.code : on.signerId
    }
    expect(after([ofSchool('pal')])).toBe('picture.family_not_signed')
    expect(after([ofSchool('pal'), signed('hege')])).toBe('hege')
    expect(after([ofSchool('pal'), signed('hege')], ['lars'])).toBe('picture.family_not_signed')
    expect(after([signed('hege')], ['hege'], 'yes')).toBe('picture.finished_already')
  })
  it('of the family make it stand by the one that most may read', () => {
    const told = (...ids: readonly string[]) => ids.map(serviceId => ({ serviceId, at }))
    const on = (...signatures: readonly Signature[]) => finishedOn({ finished: null, signatures }, ['lars', 'hege'])
    const childs = signed('lars', { signerKind: 'youth', spoken: true })
    const withClinic = signed('hege', { id: 'clinic', differs: 'Ikke BUP.', told: told('school', 'bup') })
    const ofSchoolAlone = signed('hege', { id: 'school', differs: 'Mer ro.', told: told('school') })
    expect(on(childs)).toBe(childs)
    expect(on(childs, withClinic)).toBe(withClinic)
    expect(on(childs, withClinic, ofSchoolAlone)).toBe(ofSchoolAlone)
    expect(on(withClinic, signed('hege'), childs)).toMatchObject({ id: 'hege ' })
  })
})
