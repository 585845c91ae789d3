import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { allServices, servicesByIds } from '../../organisation/index.ts'
import { isClosedChild } from '../../sight/index.ts'
import type { ChildCase, InvitableService, Participant } from '../model.ts'
import { coveredAmong } from '../ports.ts'
import { participantsOf } from '../store/participant.ts'

const isThere = (service: { readonly activeTo: string | null }, now: Date): boolean =>
  service.activeTo === null || service.activeTo > dayOf(now)

/** Waits for the service to say who comes. */
const isAsked = (one: Participant): boolean => one.to === null && one.employeeId === null

/** The other services that may come with a change of level, and whether the family has said yes to each. */
export async function listInvitable(
  tx: Tx,
  municipality: number,
  { id: caseId, childId, ownerServiceId }: ChildCase,
  now: Date,
): Promise<InvitableService[]> {
  const [all, participants, closed] = await Promise.all([
    allServices(tx, municipality),
    participantsOf(tx, municipality, caseId),
    isClosedChild(tx, municipality, childId),
  ])
  // Of a child whom only the named may know of, no service is asked as such.
  if (closed) return []
  const taken = new Set(participants.filter(one => one.to === null).map(one => one.serviceId))
  const found = all.filter(one => isThere(one, now) && one.id !== ownerServiceId && !taken.has(one.id))
  const serviceIds = found.map(one => one.id)
  const covered = new Set(await coveredAmong(tx, { municipality, caseId, serviceIds, now }))
  return found.map(({ id, name }) => ({ id, name, consented: covered.has(id) }))
}

/** The services to invite, each once and none that is asked already; every one of them must be there today. */
export async function invitable(
  tx: Tx,
  municipality: number,
  { id: caseId, childId }: ChildCase,
  { wanted, now }: { wanted: readonly string[]; now: Date },
) {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return []
  const [known, participants, closed] = await Promise.all([
    servicesByIds(tx, municipality, ids),
    participantsOf(tx, municipality, caseId),
    isClosedChild(tx, municipality, childId),
  ])
  if (closed || known.filter(one => isThere(one, now)).length < ids.length) return refuse('case.cannot_take_part')
  const asked = participants.filter(isAsked).map(one => one.serviceId)
  return ids.filter(id => !asked.includes(id))
}
