import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk } from '../../ask/index.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { servicesByIds } from '../../organisation/index.ts'
import { knownTo } from '../../signer/model.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { giverOf } from '../access.ts'
import type { ConsentAnswer, ConsentRequest, Method } from '../model.ts'
import { decideAnswers, openTopics } from '../rules/answer.ts'
import type { Saying, Written } from '../rules/answer.ts'
import { addAnswers, answersOf } from '../store/answer.ts'
import { settleReminders } from './remind.ts'
import { renewAfterAnswer } from './renew.ts'
import type { Loaded } from './sources.ts'
import { loadSources } from './sources.ts'

/** What an operation about answers works with. */
export interface Answering {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly subject: CaseSubject
}

/** How the answers came. */
export interface Manner {
  readonly notFor: readonly string[]
  readonly method: Method
  readonly note: string | null
  readonly language?: string | undefined
  readonly interpreter?: ConsentAnswer['interpreter']
  readonly archiveRef?: string | undefined
  readonly maturity?: string | undefined
}

/** Loads the sources with the case locked: nobody else's answer comes in between. To a giver nothing is asked that must not be known of. */
export async function loadLocked({ tx, actor, now, subject }: Answering): Promise<Loaded> {
  const { municipality } = actor
  const caseId = subject.childCase.id
  await lockCase(tx, municipality, caseId)
  const all = await loadSources(tx, { municipality, caseId, now })
  if (actor.kind !== 'family') return all
  return { ...all, sources: knownTo(all.sources, subject.sight, giverOf(actor), now) }
}

/** Writes what a giver says, lets it bite at once, answers what was asked, and tells the log. */
export async function writeAnswers(call: Answering, loaded: Loaded, saying: Saying, manner: Manner) {
  const { now } = call
  const written = decideAnswers(loaded.sources, saying, now, loaded.settings.consentMonths)
  if (written instanceof Refusal) return written
  const before = openTopics(loaded.sources.answers, saying.giver, saying.serviceId)
  return saveWritten(call, loaded, { saying, manner, written, hadOpen: before.length > 0 })
}

interface Saving {
  readonly saying: Saying
  readonly manner: Manner
  readonly written: readonly (Written & { readonly notFor?: readonly string[] })[]
  readonly hadOpen: boolean
}

/** Saves what has been decided, and lets it bite. */
export async function saveWritten(call: Answering, loaded: Loaded, { saying, manner, written, hadOpen }: Saving) {
  const { tx, actor, now, newId, subject } = call
  const ids = await append(call, saying, manner, written)
  const act = { municipality: actor.municipality, caseId: subject.childCase.id, now, newId }
  await renewAfterAnswer(tx, act)
  await settleReminders(tx, act, saying)
  await answerRequests(tx, act, loaded.sources.requests, saying)
  await tell(call, act, { loaded, saying, written, hadOpen })
  return { ids }
}

async function append(
  { tx, actor, now, newId, subject }: Answering,
  saying: Saying,
  manner: Manner,
  all: Saving['written'],
) {
  const { giver, serviceId } = saying
  const registeredBy = actor.kind === 'employee' ? actor.id : null
  const { method, note, language = null, interpreter = null, archiveRef = null, maturity = null } = manner
  const how = { method, note, language, interpreter, archiveRef, maturity }
  const rows = all.map(one => ({
    ...{ id: newId(), giver, serviceId, ...how, registeredBy, at: now, childId: subject.child.id },
    ...one,
    notFor: one.answer === 'no' ? [] : [...(one.notFor ?? manner.notFor)],
  }))
  if (rows.length > 0) await addAnswers(tx, actor.municipality, subject.childCase.id, rows)
  return rows.map(row => row.id)
}

/** A request is answered by one who must answer when each of its topics is. */
async function answerRequests(
  tx: Tx,
  act: ActInCase,
  requests: readonly ConsentRequest[],
  { giver, serviceId }: Saying,
) {
  const { municipality, caseId, now } = act
  const said = (await answersOf(tx, municipality, caseId)).filter(
    one => one.serviceId === serviceId && one.giver.kind === giver.kind && one.giver.id === giver.id,
  )
  for (const request of requests.filter(one => one.serviceId === serviceId)) {
    const latest = request.topics.map(topic => said.findLast(one => one.topic === topic && one.at >= request.at))
    if (latest.some(one => one === undefined)) continue
    const state = latest.some(one => one?.answer !== 'no') ? 'accepted' : 'declined'
    await answerAsk(tx, { municipality, thingId: request.id, toId: giver.id, state, now })
  }
}

interface Told {
  readonly loaded: Loaded
  readonly saying: Saying
  readonly written: readonly Written[]
  readonly hadOpen: boolean
}

async function tell({ tx, actor }: Answering, act: ActInCase, { loaded, saying, written, hadOpen }: Told) {
  const [service] = await servicesByIds(tx, act.municipality, [saying.serviceId])
  const facts = { giver: loaded.names.get(saying.giver.id) ?? '', service: service?.name ?? '' }
  // Only for those who see everything: who has said what of one service is nothing for another.
  const ofServiceId = saying.serviceId
  await appendLog(tx, { ...act, actor, topic: EVERY_TOPIC, kind: kindOf(written, hadOpen), facts, ofServiceId })
}

const kindOf = (written: readonly Pick<ConsentAnswer, 'answer'>[], hadOpen: boolean) => {
  if (written.every(one => one.answer === 'no')) return hadOpen ? 'consent.withdrawn' : 'consent.refused'
  return written.every(one => one.answer === 'yes') ? 'consent.given' : 'consent.limited'
}
