import type { Actor } from '../../kernel/actor.ts'
import { refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { familyNames, guardiansOf } from '../person/index.ts'
import { knownAmong, shownTo } from '../sight/index.ts'
import {
  appendLog,
  findCase,
  isHolder,
  listEntries,
  mayActInCase,
  maySeeCase,
  maySeeTeam,
  participantsOf,
} from '../case/index.ts'
import type { Entry } from '../case/index.ts'
import * as api from './api.ts'
import type { CaseSubject } from '../case/model.ts'

/** So many rows are read first, until what may be shown is enough; each time after so many times as many, so that it is asked few times. */
const NEAR = 30
const PAGE = 100
const GROWS = 4
const LATEST = '9223372036854775807'

/** An entry as it is judged whether it may be read; what tells that the child has spoken goes with the child's words. */
export const asTold = (entry: Entry) => ({
  ...entry,
  spoken: entry.spoken || entry.kind.startsWith('voice.'),
})

interface Which {
  readonly kindLike: string
  readonly serviceId: string | null
  readonly before: string
  readonly atMost: number
  /** How many rows are read first. */
  readonly first: number
  /** Left out of what is shown. */
  readonly notBy?: string
}
/** The entries of a case that this reader may see, up to a number. */
async function shownEntries(
  tx: Tx,
  { actor, now, subject }: { actor: Actor; now: Date; subject: CaseSubject },
  { atMost, first, notBy, ...which }: Which,
): Promise<Entry[]> {
  const shown: Entry[] = []
  const found = { municipality: actor.municipality, caseId: subject.childCase.id, ...which }
  for (let [before, limit] = [which.before, first]; ; limit *= GROWS) {
    const batch = await listEntries(tx, { ...found, before, limit })
    const others = batch.filter(entry => notBy === undefined || entry.actorId !== notBy)
    shown.push(...others.filter(entry => shownTo(actor, subject.sight, now, asTold(entry))))
    const last = batch.at(-1)
    if (shown.length >= atMost || batch.length < limit || !last) return shown.slice(0, atMost)
    before = last.position
  }
}

export const listLog = operation(api.listLog, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    showed([subject.child.id])
    const { group, serviceId = null, before = LATEST, limit } = input
    const which = { kindLike: group ? `${group}.%` : '%', serviceId, before, first: PAGE, atMost: limit + 1 }
    const [entries, participants] = await Promise.all([
      shownEntries(tx, { actor, now, subject }, which),
      participantsOf(tx, actor.municipality, input.caseId),
    ])
    const known = knownAmong(subject.sight, now, participants)
    const page = entries.slice(0, limit)
    const family = page.flatMap(one => (one.actorKind === 'family' && one.actorId ? [one.actorId] : []))
    const names = family.length > 0 ? await familyNames(tx, actor.municipality, family) : new Map<string, string>()
    const whole = maySeeTeam(actor, subject, now).allowed
    const own = [actor.id, subject.holder?.id]
    const shown = known.filter(one => whole || (one.employeeId !== null && own.includes(one.employeeId)))
    const services = new Map(shown.map(one => [one.serviceId, one.serviceName]))
    return {
      entries: page.map(one => ({
        ...one,
        by: byOf(one, names, { actor, child: subject.child }),
        audience: actor.kind === 'family' ? null : one.audience,
        notFor: actor.kind === 'family' ? null : one.notFor,
        mayCorrect: mayCorrect(actor, subject, one),
      })),
      next: entries.length > limit ? (page.at(-1)?.position ?? null) : null,
      services: [...services].map(([id, name]) => ({ id, name })),
    }
  },
})

export const standing = operation(api.standing, {
  subject: findCase,
  allow: maySeeCase,
  handle: async ({ tx, actor, now, subject }) => {
    // Read on until one is shown: were it to end before, what is not for this reader would take from it what is.
    const which = { kindLike: '%', serviceId: null, before: LATEST, first: NEAR, atMost: 1, notBy: actor.id }
    const [latest] = await shownEntries(tx, { actor, now, subject }, which)
    return { latest: latest ? { id: latest.id, at: latest.at } : null }
  },
})

interface ByReading {
  readonly actor: Actor
  readonly child: Pick<CaseSubject['child'], 'id' | 'name'>
}
/** Where what is said together tells of a parent: to the other home not by name. */
const isOtherHome = (entry: Entry, { actor, child }: ByReading): boolean =>
  actor.role === 'guardian' &&
  entry.kind.startsWith('picture.') &&
  entry.actorKind === 'family' &&
  entry.actorId !== actor.id &&
  entry.actorId !== child.id

const byOf = (entry: Entry, family: ReadonlyMap<string, string>, reading: ByReading) => {
  if (entry.actorKind === 'clock') return null
  if (isOtherHome(entry, reading)) return { name: null, service: null }
  const isChild = entry.actorKind === 'family' && entry.actorId === reading.child.id
  const ofFamily = isChild ? reading.child.name : family.get(entry.actorId ?? '')
  const name = entry.actorKind === 'family' ? ofFamily : entry.actorName
  return { name: name ?? '', service: entry.serviceName }
}

/** Words can be corrected by who wrote them, and by the holder; once, after which the correction can be. */
function mayCorrect(actor: Actor, subject: CaseSubject, entry: Entry): boolean {
  if (entry.words === null || entry.correctedBy !== null || actor.kind !== 'employee') return false
  return entry.actorId === actor.id || isHolder(actor, subject)
}

export const listReaders = operation(api.listReaders, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, subject, showed }) => {
    showed([subject.child.id])
    const guardians = await guardiansOf(tx, actor.municipality, subject.child.id, dayOf(now))
    return { guardians: guardians.map(one => ({ id: one.personId, name: one.name })) }
  },
})

export const addNote = operation(api.addNote, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, words, topic, audience } = input
    const notFor = audience === 'not_guardian' ? (input.notFor ?? null) : null
    showed([subject.child.id])
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    if (!shownTo(actor, subject.sight, now, { topic, audience: 'everyone' })) return refuse('log.topic_closed')
    if (audience === 'not_guardian') {
      const guardians = await guardiansOf(tx, municipality, subject.child.id, dayOf(now))
      if (!guardians.some(one => one.personId === notFor)) return refuse('log.guardian_unknown')
    }
    const told = { municipality, caseId, actor, topic, audience, now, newId }
    const entryId = await appendLog(tx, { ...told, kind: 'case.note', facts: {}, words, notFor })
    return { entryId }
  },
})

export const correctEntry = operation(api.correctEntry, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, entryId, words } = input
    showed([subject.child.id])
    const which = { kindLike: '%', serviceId: null, before: LATEST, first: PAGE, atMost: Number.MAX_SAFE_INTEGER }
    const entries = await shownEntries(tx, { actor, now, subject }, which)
    const entry = entries.find(one => one.id === entryId)
    if (!entry) return refuse('log.entry_unknown')
    if (entry.correctedBy !== null) return refuse('log.corrected_already')
    if (!mayCorrect(actor, subject, entry)) return refuse('log.not_yours_to_correct')
    const { topic, audience, notFor } = entry
    const told = { municipality, caseId, actor, topic, audience, notFor, now, newId }
    return { entryId: await appendLog(tx, { ...told, kind: 'case.corrected', facts: {}, words, corrects: entryId }) }
  },
})
