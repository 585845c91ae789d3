import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { appendLog, topicsOpenTo } from '../../case/index.ts'
import type { ActInCase, WaitingInCase } from '../../case/index.ts'
import { employeesOfService, serviceById } from '../../organisation/index.ts'
import { kinAmong, readersOf } from '../../sight/index.ts'
import type { Need, NeedRequest } from '../model.ts'
import { takenBack } from '../rules.ts'
import { needsIn } from '../store/need.ts'
import { requestsIn, saveRequest } from '../store/request.ts'

const isOfNeed = ({ kind }: Ask) => kind === 'need' || kind === 'need_way'

/**
 * Takes back the questions that can lead nowhere: of a service that may no longer be told, and of whoever should settle
 * another way and no longer sees the need. Added to `takeBackBlind`.
 */
export async function takeBackNeeds(tx: Tx, act: ActInCase, { childId, open }: WaitingInCase): Promise<void> {
  const { municipality, caseId, now } = act
  const waiting = open.filter(isOfNeed)
  if (waiting.length === 0) return
  const [needs, requests, kin] = await Promise.all([
    needsIn(tx, municipality, caseId),
    requestsIn(tx, municipality, caseId),
    kinAmong(tx, municipality, childId),
  ])
  for (const ask of waiting) {
    const request = requests.find(one => one.id === ask.thingId)
    const need = needs.find(one => one.id === request?.needId)
    if (!request || !need) continue
    const stands = (await mayBeTold(tx, act, need, request.serviceId, kin)) && (await settles(tx, act, need, ask, kin))
    const next = takenBack(request, now)
    if (stands || !next || !(await saveRequest(tx, municipality, next))) continue
    await tellTakenBack(tx, act, need, next)
  }
}

/** Whether somebody who can answer for the service may be told of the topic. */
async function mayBeTold(tx: Tx, act: ActInCase, need: Need, serviceId: string, kin: readonly string[]) {
  const { municipality, caseId, now } = act
  const all = await employeesOfService(tx, municipality, serviceId, now)
  const leaders = all.filter(one => one.role === 'leader')
  // That nobody leads it now is another matter: the service as such is asked.
  const people = leaders.length === 0 ? [{ id: serviceId }] : leaders.filter(one => !kin.includes(one.id))
  const asked = people.map(one => ({ employeeId: one.id, serviceId }))
  const found = await topicsOpenTo(tx, { municipality, caseId, people: asked, now })
  return found.some(one => one.topics.has(need.topic))
}

/** Whether who is asked about another way still sees the need; a service is judged by what it may be told. */
async function settles(tx: Tx, { municipality, caseId, now }: ActInCase, need: Need, ask: Ask, kin: readonly string[]) {
  if (ask.to.kind !== 'employee') return true
  if (kin.includes(ask.to.id)) return false
  const about = { kind: 'case', id: caseId } as const
  const readers = await readersOf(tx, { municipality, about, reader: 'employee', topic: need.topic, now })
  return readers.has(ask.to.id)
}

/** Whoever had been told that something waits hears that it does no more; those who read the need see it in the log. */
async function tellTakenBack(tx: Tx, act: ActInCase, need: Need, { id, serviceId }: NeedRequest) {
  const { municipality, now, newId } = act
  await withdrawAsks(tx, { municipality, thingId: id }, now, { tell: newId })
  const service = await serviceById(tx, municipality, serviceId)
  const { topic, audience, notFor } = need
  const told = { facts: { need: need.what, service: service?.name ?? '' }, ofServiceId: serviceId }
  await appendLog(tx, { ...act, ...told, kind: 'need.withdrawn', actor: 'clock', topic, audience, notFor })
}
