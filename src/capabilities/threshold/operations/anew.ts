import { addMonths, covers, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings, send } from '../../ask/index.ts'
import { WAITING, dueOn } from '../../ask/model.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { TOPIC_IDS, deadlineDay } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import { servicesByIds } from '../../organisation/index.ts'
import { cellAt, insertRequest, isOpen, loadSources, servicesIn } from '../../sharing/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { aboutsOfChild } from '../../sight/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import type { Giver } from '../../signer/model.ts'
import { movedTo, unaskedIn } from '../anew-rules.ts'
import type { Anew, CellSaid } from '../anew-rules.ts'
import type { ByClock } from './tell.ts'

type InCase = ByClock & { readonly caseId: string }

/** Every service and topic of a case as far as it decides who must be asked anew. */
const cellsOf = ({ sources }: Loaded, now: Date): readonly CellSaid[] =>
  servicesIn(sources, now)
    .filter(id => id !== sources.ownerServiceId)
    .flatMap(serviceId =>
      TOPIC_IDS.map(topic => {
        const cell = cellAt(sources, { serviceId, topic }, now)
        const said = sources.answers.filter(
          one => one.serviceId === serviceId && one.topic === topic && one.purpose === cell.purpose,
        )
        return { ...cell, open: isOpen(cell), said }
      }),
    )

/**
 * Asks whoever must now answer and never was asked, where somebody's yes of before no longer opens by itself: a guardian
 * has come, child welfare has taken over the care, the municipality has changed an age, or somebody of another service
 * holds. What was open stays closed until the answer; the log tells which.
 */
export async function askAnew(tx: Tx, act: InCase): Promise<void> {
  const { municipality, caseId, now } = act
  await lockCase(tx, municipality, caseId)
  const loaded = await loadSources(tx, { municipality, caseId, now })
  if (loaded.sources.closed) return
  const takesPart = new Set(
    [...loaded.sources.participants, ...loaded.sources.holders].flatMap(one =>
      covers(one, now) ? [one.serviceId] : [],
    ),
  )
  const cells = cellsOf(loaded, now)
  const pending = (giver: Giver) =>
    giver.kind === 'child_welfare' || (giver.kind === 'youth' && (loaded.sources.announced ?? []).length > 0)
  const unasked = unaskedIn(cells, dayOf(now)).filter(one => takesPart.has(one.serviceId))
  for (const one of [...unasked, ...movedTo(loaded.sources, cells, now)]) {
    const givers = one.givers.filter(giver => !pending(giver))
    if (givers.length > 0) await ask(tx, act, loaded, { ...one, givers })
  }
}

/** Asks on the question that was asked before, else on a new one with the same content. */
async function ask(tx: Tx, act: InCase, loaded: Loaded, { serviceId, topics, purpose, givers }: Anew): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const { sources, settings } = loaded
  const same = sources.requests.findLast(
    one => one.serviceId === serviceId && one.purpose === purpose && topics.every(topic => one.topics.includes(topic)),
  )
  const before = same ? await asksOfThings(tx, municipality, [same.id]) : []
  const isAsked = ({ id }: Giver) =>
    before.some(one => one.to.id === id && (one.state === 'lapsed' || WAITING.some(state => state === one.state)))
  const missing = givers.filter(giver => !isAsked(giver))
  const holder = sources.holders.find(one => covers(one, now))
  if (missing.length === 0 || !holder) return
  const until = untilOf(loaded, serviceId, topics, now)
  const thingId = same?.id ?? newId()
  if (!same) {
    const why = sources.requests.findLast(one => one.topics.some(topic => topics.includes(topic)))?.why
    const label = settings.purposes.find(one => one.id === purpose)?.label.nb ?? ''
    const asked = { id: thingId, serviceId, topics: [...topics], purpose, why: why ?? label, askedBy: holder.holderId }
    await insertRequest(tx, municipality, caseId, { ...asked, validTo: until, maturity: null, at: now })
  }
  const dueAt = dueOn(deadlineDay(settings, 'consentAnswerDays', dayOf(now)))
  for (const { id } of missing)
    await send(tx, {
      ...{
        municipality,
        kind: 'consent',
        about: { kind: 'case', id: caseId },
        childId: sources.child.id,
        thingId,
        topics,
      },
      ...{ from: 'clock', to: { kind: 'family', id }, dueAt, now, newId },
    })
  const [service] = await servicesByIds(tx, municipality, [serviceId])
  const told = { facts: { service: service?.name ?? '' }, ofServiceId: serviceId }
  await appendLog(tx, { ...act, kind: 'consent.asked_anew', ...told, actor: 'clock', topic: EVERY_TOPIC })
}

/** Until when is asked: the first day on which one of the yeses of before ends. */
const untilOf = ({ sources, settings }: Loaded, serviceId: string, topics: readonly TopicId[], now: Date): Day => {
  const today = dayOf(now)
  const longest = addMonths(today, settings.consentMonths)
  const ends = sources.answers.flatMap(one =>
    one.serviceId === serviceId &&
    topics.includes(one.topic) &&
    one.answer !== 'no' &&
    one.to !== null &&
    one.to > today
      ? [one.to]
      : [],
  )
  return [...ends, longest].toSorted()[0] ?? longest
}

/** A child's guardians or their responsibility have changed: whoever must now answer is asked at once. */
export async function askAnewForChild(tx: Tx, change: ByClock & { readonly childId: string }): Promise<void> {
  const { childId, ...act } = change
  for (const caseId of await aboutsOfChild(tx, act.municipality, childId, 'case')) await askAnew(tx, { ...act, caseId })
}
