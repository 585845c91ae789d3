import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { waitingAsk } from '../../ask/index.ts'
import { findCase, topicsOpenTo } from '../../case/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { AskedSubject, NeedSubject, RequestSubject } from '../access.ts'
import { findNeedRow } from '../store/need.ts'
import { requestsIn } from '../store/request.ts'

/** A need with its case. */
export async function findNeed(
  tx: Tx,
  input: { caseId: string; needId: string },
  actor: Actor,
): Promise<NeedSubject | undefined> {
  const [inCase, need] = await Promise.all([
    findCase(tx, input, actor),
    findNeedRow(tx, actor.municipality, input.caseId, input.needId),
  ])
  return inCase && need && { inCase, need }
}

/** A question to a service with its need and case. */
export async function findRequest(
  tx: Tx,
  input: { caseId: string; requestId: string },
  actor: Actor,
): Promise<RequestSubject | undefined> {
  const [inCase, requests] = await Promise.all([
    findCase(tx, input, actor),
    requestsIn(tx, actor.municipality, input.caseId),
  ])
  const request = requests.find(one => one.id === input.requestId)
  const need = request && (await findNeedRow(tx, actor.municipality, input.caseId, request.needId))
  return inCase && need && { inCase, need, request }
}

/** The same as the service that is asked knows it. */
export async function findAsked(
  tx: Tx,
  input: { caseId: string; requestId: string },
  actor: Actor,
  now: Date,
): Promise<AskedSubject | undefined> {
  const { municipality } = actor
  const subject = await findRequest(tx, input, actor)
  if (!subject || actor.kind !== 'employee') return undefined
  const for_ = { employeeId: actor.id, serviceId: actor.serviceId }
  const [ask, kin, open] = await Promise.all([
    waitingAsk(tx, municipality, input.requestId),
    kinAmong(tx, municipality, subject.inCase.child.id),
    topicsOpenTo(tx, { municipality, caseId: input.caseId, people: [for_], now }),
  ])
  return {
    ...subject,
    askedOf: ask?.to ?? null,
    topics: open[0]?.topics ?? new Set(),
    kin: kin.includes(actor.id),
  }
}
