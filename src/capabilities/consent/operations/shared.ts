import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { firstLooks } from '../../../platform/trail/read.ts'
import { findCase, listEntries } from '../../case/index.ts'
import type { Entry } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { asTold } from '../../log/index.ts'
import { employeesByIds, serviceById, settingsOf } from '../../organisation/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { isProtected } from '../../person/index.ts'
import { answersOf } from '../../sharing/index.ts'
import { SHOWN_ACTS, kinAmong, seenByConsent, shownTo, toldWho, topicsSeen } from '../../sight/index.ts'
import { maySeeHistory } from '../access.ts'
import * as api from '../api.ts'
import { periodsOf, spanOf, windowsOf } from '../rules.ts'
import type { Seeing, Window } from '../rules.ts'

/** So many rows of the log are read at a time, until a page is full. */
const BATCH = 200
const LATEST = '9223372036854775807'

/** A case, and a service that has a name. */
async function findService(tx: Tx, input: { caseId: string; serviceId: string }, actor: Actor) {
  const [subject, service] = await Promise.all([
    findCase(tx, input, actor),
    serviceById(tx, actor.municipality, input.serviceId),
  ])
  return subject && service && { ...subject, service }
}

export const openShared = operation(api.openShared, {
  subject: findService,
  allow: maySeeHistory,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId, serviceId, before = LATEST, limit } = input
    const [facts, answers, kin, settings] = await Promise.all([
      seenByConsent(tx, { municipality, caseId, serviceId }),
      answersOf(tx, municipality, caseId),
      kinAmong(tx, municipality, subject.child.id),
      settingsOf(tx, municipality, now),
    ])
    const topics = topicsSeen(subject.sight, now)
    const seeings = facts.filter(one => !kin.includes(one.readerId) && (topics === 'all' || topics.has(one.topic)))
    const reading = { tx, actor, now, subject, seeings, serviceId }
    const found = await thingsOf(reading, before, limit + 1)
    const page = found.slice(0, limit)
    const looks = await seenFirst(reading, caseId, page)
    const told = {
      isProtected: actor.kind === 'family' && isProtected(subject.child.protection),
      names: actor.kind === 'employee' || settings.namesInAccessLog,
    }
    showed([subject.child.id])
    return {
      serviceName: subject.service.name,
      topics: settings.topics,
      periods: [
        ...periodsOf(
          seeings,
          answers.filter(one => one.serviceId === serviceId),
          now,
        ),
      ],
      things: page.map(one => ({ ...thing(one), seen: seenAs(looks.get(one.entry.id), told) })),
      next: found.length > limit ? (page.at(-1)?.entry.position ?? null) : null,
    }
  },
})

interface Reading {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly subject: CaseSubject
  readonly seeings: readonly Seeing[]
  readonly serviceId: string
}

/** An entry, with when each one of the service could read it. */
interface Found {
  readonly entry: Entry
  readonly windows: readonly Window[]
}

/** What the service could read and the one who asks may read, the latest first. */
async function thingsOf(reading: Reading, from: string, atMost: number): Promise<readonly Found[]> {
  const { tx, actor, now, subject, seeings, serviceId } = reading
  const found: Found[] = []
  if (seeings.length === 0) return found
  const which = { municipality: actor.municipality, caseId: subject.childCase.id, kindLike: '%', serviceId: null }
  for (let before = from; ;) {
    const batch = await listEntries(tx, { ...which, before, limit: BATCH })
    const mine = batch.filter(entry => shownTo(actor, subject.sight, now, asTold(entry)))
    found.push(
      ...mine.map(entry => ({ entry, windows: windowsOf(asTold(entry), seeings, serviceId, now) })).filter(has),
    )
    const last = batch.at(-1)
    if (found.length >= atMost || batch.length < BATCH || !last) return found.slice(0, atMost)
    before = last.position
  }
}

const has = ({ windows }: Found) => windows.length > 0

const thing = ({ entry, windows }: Found) => {
  const { id, at, kind, facts, words } = entry
  const span = spanOf(windows) ?? { from: at, to: at }
  const topic = TOPIC_IDS.find(one => one === entry.topic) ?? TOPIC_IDS[0]
  return { id, topic, at, kind, facts, words, from: span.from, to: span.to }
}

interface Look {
  readonly at: Date
  readonly name: string
  readonly title: string | null
}

/** The first time that one of the service was in the case while each thing could be read, by the thing's id. */
async function seenFirst({ tx, actor, now, serviceId }: Reading, caseId: string, found: readonly Found[]) {
  const { municipality } = actor
  const windows = found.flatMap(one =>
    one.windows.map(window => ({ ...window, key: one.entry.id, to: window.to ?? now })),
  )
  const looks = await firstLooks(tx, { municipality, caseId, serviceId, acts: SHOWN_ACTS, windows })
  const people = await employeesByIds(tx, municipality, [...new Set(looks.map(one => one.actorId))])
  const first = new Map<string, Look>()
  for (const { key, at, actorId } of looks) {
    const person = people.find(one => one.id === actorId)
    const before = first.get(key)
    if (!before || at < before.at) first.set(key, { at, name: person?.name ?? '', title: person?.title ?? null })
  }
  return first
}

const seenAs = (look: Look | undefined, told: Parameters<typeof toldWho>[1]) =>
  look ? { at: look.at, name: toldWho({ ...look, service: null }, told).name } : null
