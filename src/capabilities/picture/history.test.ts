import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { aSubject } from '../case/subject.testing.ts'
import { isKnown, shownTo } from '../sight/model.ts'
import type { AccessFact, ServiceTie, Sight } from '../sight/model.ts'
import { isWriter, readsSignature, readsStatement, writerKindOf } from './access.ts'
import type { Signature, SignedStatement } from './model.ts'
import { showStanding, showStatement, versionsFor } from './rules/show-statement.ts'
import { finishedOn, isSpoken, replacedBy, standingFor, tellsOf, wordsOf } from './rules/statement.ts'
import { exampleSettings } from '../settings/testing.ts'

const settings = exampleSettings()
/** Services that come and leave, each with what it has to do with; school has to do with all of it. */
const OF = { ppt: 'plan', bup: 'health', family_help: 'home', nurse: 'everyday' } as const
type Service = keyof typeof OF
const SERVICES = ['ppt', 'bup', 'family_help', 'nurse'] as const

const family = (id: string, role: 'guardian' | 'youth' = 'guardian'): Actor => ({
  ...{ kind: 'family', id, role, municipality: 1, level: 'high' },
})
const staff = (id: string, serviceId: string): Actor => ({
  ...{ kind: 'employee', id, role: 'practitioner', serviceId, municipality: 1, level: 'high' },
})
const WHO = {
  ...{ teacher: staff('teacher', 'school'), adviser: staff('adviser', 'ppt') },
  ...{ hege: family('hege'), trond: family('trond'), lars: family('lars', 'youth') },
}
type Name = keyof typeof WHO
const NAMES = ['teacher', 'adviser', 'hege', 'trond', 'lars'] as const

const act = fc.oneof(
  fc.record({ is: fc.constant('comes' as const), service: fc.constantFrom(...SERVICES) }),
  fc.record({ is: fc.constant('leaves' as const), service: fc.constantFrom(...SERVICES) }),
  fc.record({ is: fc.constant('gets' as const), service: fc.constantFrom(...SERVICES) }),
  fc.record({
    is: fc.constant('writes' as const),
    who: fc.constantFrom(...NAMES),
    from: fc.constantFrom('all', 'first', 'kept'),
  }),
  fc.record({ is: fc.constant('signs' as const), who: fc.constantFrom(...NAMES), differs: fc.boolean() }),
  fc.record({ is: fc.constant('finishes' as const), who: fc.constant('teacher' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
const kept = fc.record({
  trond: fc.subarray(['health', 'home', 'everyday', 'voice']),
  hege: fc.subarray(['health', 'home']),
})
type Kept = { readonly trond: readonly string[]; readonly hege: readonly string[] }

const START = Date.parse('2026-01-01T00:00:00Z')
const fact = (topic: string, ground: AccessFact['ground']): AccessFact => ({
  ...{ topic, ground, groundId: null, from: new Date(START), to: null },
})
/** What one word of a text tells: of a service, as of when; or what the child has said. */
type Word = `${Service}@${number}` | 'said by the child'
/** All that the words of some versions tell, and of the signatures of each that are asked for. */
const wordsIn = <One extends { readonly means: readonly Word[] }>(
  some: readonly One[],
  signed: (one: One) => readonly Signature[],
): readonly Word[] =>
  some.flatMap(one => [...one.means, ...signed(one).flatMap(each => (each.differs ?? '').split(',').filter(isWord))])
const isWord = (word: string): word is Word => word === 'said by the child' || word.includes('@')
interface Entry {
  readonly by: Name
  readonly told: Signature['told']
  readonly spoken: boolean
  readonly at: Date
  /** The version that it is, or that was signed. */
  readonly of: string
}

/** Plays a history by the rules of the house; whoever writes may tell all that this one knows and has read. */
function play(acts: readonly Act[], without: Kept) {
  let now = new Date(START)
  const ties: ServiceTie[] = [{ serviceId: 'school', topic: '*', since: null }]
  const versions: (SignedStatement & { readonly means: readonly Word[] })[] = []
  const log: Entry[] = []
  const sightOf = (name: Name): Sight => {
    const topics = name === 'trond' || name === 'hege' ? without[name] : []
    const blocks = topics.map(topic => fact(topic, 'block'))
    // As the database answers: ties for one of the family who is kept from something.
    return {
      facts: [fact('*', 'guardianship'), ...blocks],
      kin: false,
      ...(blocks.length > 0 ? { ties: [...ties] } : {}),
    }
  }
  const reads = (name: Name) => (one: SignedStatement) => readsStatement(WHO[name], sightOf(name), now, one)
  const knows = (name: Name) => ties.map(one => one.serviceId).filter(id => isKnown(sightOf(name), now, id, now))
  /** Everything of every service that has been there, as far as the writer knows; and what was read. */
  const allThat = (name: Name, read: readonly Word[]): readonly Word[] => [
    ...read,
    ...knows(name).flatMap(id => SERVICES.filter(one => one === id).map((one): Word => `${one}@${now.getTime()}`)),
    ...(name === 'lars' ? (['said by the child'] as const) : []),
  ]
  const viewOf = (name: Name) => {
    const inCase = aSubject({ sight: sightOf(name) })
    const reading = { actor: WHO[name], inCase, now: new Date(START), settings }
    const around = { guardians: [{ personId: 'hege', name: 'Hege' }], services: [] }
    const { standing, earlier } = versionsFor(versions, { ...reading, now })
    const whole = (ids: readonly { id: string }[]) => versions.filter(one => ids.some(each => each.id === one.id))
    const told = log.filter(one => isTold(name, one)).map(one => [one.of, one.by])
    return JSON.stringify([
      ...[whole(standing).map(one => showStanding(one, around, { ...reading, now })), told],
      whole(earlier).map(one => showStatement(one, around, { ...reading, now })),
    ])
  }
  const isTold = (name: Name, { told, spoken, at }: Entry) =>
    shownTo(WHO[name], sightOf(name), now, { topic: 'plan', audience: 'everyone', told, spoken, at })
  const leaks: string[] = []
  const check = (name: Name, words: readonly Word[], what: string) => {
    for (const word of words) {
      const [id = '', at] = word.split('@')
      const isHidden =
        word === 'said by the child'
          ? without.trond.includes('voice') && name === 'trond'
          : !isKnown(sightOf(name), now, id, new Date(Number(at)))
      if (isHidden) leaks.push(`${name} reads ${word} in ${what}`)
    }
  }
  /** Whoever is told that a version is finished reads that one of the family had signed it. */
  const checkFinished = (name: Name, one: SignedStatement) => {
    const { finished } = one
    const { actor, ...reading } = { actor: WHO[name], inCase: aSubject({ sight: sightOf(name) }), now, settings }
    const shown = reads(name)(one) && showStatement(one, { guardians: [] }, { actor, ...reading }).finished
    const told = log.some(each => each.of === `finished ${one.id}` && isTold(name, each))
    if (!finished || (!shown && !told)) return
    const signed = one.signatures.filter(each => readsSignature(actor, reading.inCase.sight, now, each))
    if (!signed.some(each => each.signerKind !== 'employee' && each.at < finished.at))
      leaks.push(`${name} is told that ${one.id} is finished, and so that one has signed`)
  }
  for (const [place, one] of acts.entries()) {
    now = new Date(START + (place + 1) * 86_400_000)
    const before = Object.fromEntries(NAMES.map(name => [name, viewOf(name)]))
    if (one.is === 'comes') ties.push({ serviceId: one.service, topic: OF[one.service], since: now })
    if (one.is === 'gets') ties.push({ serviceId: one.service, topic: 'plan', since: now })
    if (one.is !== 'writes' && one.is !== 'signs' && one.is !== 'finishes') continue
    const read = versions.filter(reads(one.who))
    const stands = standingFor(versions, reads(one.who))
    const readsSigned = (each: Signature) => readsSignature(WHO[one.who], sightOf(one.who), now, each)
    /** What stands in some versions and in what those who signed them see in another way, as far as the writer reads it. */
    const inWords = (some: readonly (typeof versions)[number][]) =>
      wordsIn(some, each => each.signatures.filter(readsSigned))
    const by = { writerKind: writerKindOf(WHO[one.who]), writerId: WHO[one.who].id, serviceId: serviceOf(one.who) }
    if (one.is === 'writes') {
      // Who keeps own words that were begun from the first version takes no word of what was written meanwhile.
      const began = one.from === 'kept' ? read.slice(-1) : one.from === 'all' ? stands : stands.slice(0, 1)
      const later = stands.filter(each => replacedBy({ read, standing: stands, named: [...began, each] }))
      const named = [...new Set([...began, ...(one.from === 'kept' ? later.slice(0, 1) : [])])]
      const after = replacedBy({ read, standing: stands, named })
      if (!after) continue
      const from = wordsOf(named, readsSigned)
      const told = tellsOf(from, [...knows(one.who), ...(by.serviceId ? [by.serviceId] : [])], now)
      const means = allThat(one.who, inWords(began))
      const fresh = { ...by, id: `v${place}`, caseId: 'case', after: after.map(each => each.id), told, at: now, means }
      const spoken = isSpoken(WHO[one.who], from)
      const whole = {
        ...fresh,
        spoken,
        words: means.join(),
        employee: null,
        service: null,
        finished: null,
        signatures: [],
      }
      versions.unshift(whole)
      log.push({ by: one.who, told, spoken, at: now, of: whole.id })
    } else if (one.is === 'finishes') {
      const [found] = stands.flatMap(of => {
        const on = finishedOn(of, ['lars', 'hege', 'trond'])
        return on instanceof Refusal ? [] : [{ of, on }]
      })
      if (!found) continue
      const { of, on } = found
      versions.splice(versions.indexOf(of), 1, { ...of, finished: { by: 'teacher', at: now, signatureId: on.id } })
      const inLog = { told: tellsOf([of, on], [], now), spoken: of.spoken || on.spoken }
      log.push({ by: one.who, ...inLog, at: now, of: `finished ${of.id}` })
    } else {
      const [of] = stands
      if (!of) continue
      const from = one.differs ? wordsOf([of], readsSigned) : []
      const means = one.differs ? allThat(one.who, inWords([of])) : []
      const told = one.differs ? tellsOf(from, knows(one.who), now) : []
      const spoken = isSpoken(WHO[one.who], from)
      const signature: Signature = {
        ...{
          id: `s${place}`,
          statementId: of.id,
          signerKind: by.writerKind,
          signerId: by.writerId,
          at: now,
          told,
          spoken,
        },
        ...{ serviceId: by.serviceId, employee: null, service: null, differs: one.differs ? means.join() : null },
      }
      versions.splice(versions.indexOf(of), 1, { ...of, signatures: [...of.signatures, signature] })
      const inLog = { told: one.differs ? told : of.told, spoken: of.spoken || spoken }
      log.push({ by: one.who, ...inLog, at: now, of: signature.id })
    }
    const latest = log.at(-1)
    for (const name of NAMES) {
      // What is not for somebody changes nothing for that one, and the other way round.
      if (latest && !isTold(name, latest) && viewOf(name) !== before[name])
        leaks.push(`${name} sees a trace of ${latest.of}`)
      for (const each of versions.filter(reads(name))) {
        check(name, each.means, each.id)
        checkFinished(name, each)
        const shown = each.signatures.filter(
          s =>
            readsSignature(WHO[name], sightOf(name), now, s) &&
            !isWriter(WHO[name], { ...s, writerKind: s.signerKind, writerId: s.signerId }),
        )
        for (const s of shown) check(name, (s.differs ?? '').split(',').filter(isWord), s.id)
        if (!each.after.every(id => versions.some(v => v.id === id && reads(name)(v))))
          leaks.push(`${name} lacks a base`)
      }
    }
  }
  return { leaks, versions, viewOf }
}
const serviceOf = (name: Name) => {
  const actor = WHO[name]
  return actor.kind === 'employee' ? actor.serviceId : null
}

describe('what is said together, whoever comes, is hidden and leaves', () => {
  it('tells nobody of what that one may not know, in words, in the log, or by what is there and what is not', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), kept, (acts, without) => {
        expect(play(acts, without).leaks).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
  it('is read by who is kept from nothing, whole', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), acts => {
        const { versions, viewOf } = play(acts, { trond: [], hege: [] })
        for (const one of versions) expect(viewOf('trond')).toContain(one.id)
      }),
    )
  })
})
