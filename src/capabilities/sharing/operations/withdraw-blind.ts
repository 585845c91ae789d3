import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, withdrawAsks } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { withdrawBlindOffers } from '../../baton/index.ts'
import { appendLog, endParticipant, takeBackBlind } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import type { Participant } from '../../case/model.ts'
import { employeesOfService } from '../../organisation/index.ts'
import { isClosedChild, kinAmong, readersOf } from '../../sight/index.ts'
import { heldAt } from '../rules/facts.ts'
import { giversOfAll } from '../rules/givers.ts'
import { seesAnything } from '../rules/topics.ts'
import type { Loaded } from './sources.ts'

/** Meetings are told to those who see this topic. */
const MEETINGS = 'meetings'

/** Takes back what is asked of those who may no longer see what it is about: nobody is reminded of what is closed to them. */
export async function withdrawBlind(tx: Tx, act: ActInCase, loaded: Loaded): Promise<void> {
  const { municipality, caseId, now } = act
  const { sources, participants } = loaded
  const open = await openAsksAbout(tx, municipality, { kind: 'case', id: caseId })
  if (sources.closed || open.length === 0) return
  const told = open.some(one => isMeeting(one)) ? await toldOfMeetings(tx, act, sources.child.id) : new Set<string>()
  const see = new Set(heldAt(sources, now).map(one => one.readerId))
  for (const one of open) {
    const { thingId } = one
    const ends =
      (one.kind === 'consent' && !mustStill(sources, one, now)) ||
      (one.kind === 'consent_ends' && one.to.kind === 'family' && !see.has(one.to.id)) ||
      (isMeeting(one) && !told.has(one.to.id))
    if (ends) await withdrawAsks(tx, { municipality, thingId, toId: one.to.id }, now)
    const asked = one.kind === 'participation' ? participants.find(found => found.id === thingId) : undefined
    if (asked && !seesAnything(sources, asked.serviceId, now)) await endInvitation(tx, act, asked)
    else if (asked && (await isOutside(tx, act, one, sources.child.id))) await endInvitation(tx, act, asked, true)
  }
  if (open.some(one => one.kind === 'baton' || one.kind === 'deputy'))
    await withdrawBlindOffers(tx, act, sources.child.id)
  await takeBackBlind(tx, act, { childId: sources.child.id, open })
}

/** Whether who was asked for consent still is somebody who must answer. */
const mustStill = (sources: Loaded['sources'], { thingId, to }: Ask, now: Date): boolean => {
  const request = sources.requests.find(one => one.id === thingId)
  return (
    request !== undefined && giversOfAll(sources, request.serviceId, request.topics, now).some(one => one.id === to.id)
  )
}

const isMeeting = ({ kind }: Ask) => kind === 'meeting' || kind === 'minutes'

/** Who may hear of the meetings; the child itself may be called before the age of own pages. */
async function toldOfMeetings(tx: Tx, { municipality, caseId, now }: ActInCase, childId: string) {
  const asked = { municipality, about: { kind: 'case', id: caseId }, topic: MEETINGS, now } as const
  const [family, employees, kin] = await Promise.all([
    readersOf(tx, { ...asked, reader: 'family' }),
    readersOf(tx, { ...asked, reader: 'employee' }),
    kinAmong(tx, municipality, childId),
  ])
  return new Set([childId, ...family, ...[...employees].filter(id => !kin.includes(id))])
}

/** Whether nobody who is asked may know of the child any more: it is closed, and none of them is of the circle. */
async function isOutside(tx: Tx, { municipality, now }: ActInCase, { to }: Ask, childId: string): Promise<boolean> {
  if (!(await isClosedChild(tx, municipality, childId))) return false
  const kept = await kinAmong(tx, municipality, childId)
  if (to.kind !== 'service') return kept.includes(to.id)
  const people = await employeesOfService(tx, municipality, to.id, now)
  return people.every(one => kept.includes(one.id))
}

/** Takes an invitation back; `tell` where who had got it hears, in words that name nobody, that it holds no more. */
async function endInvitation(
  tx: Tx,
  act: ActInCase,
  { id, version, name, serviceId, serviceName }: Participant,
  tell = false,
): Promise<void> {
  const { municipality, caseId, now } = act
  await withdrawAsks(tx, { municipality, thingId: id }, now, { tell: tell ? act.newId : undefined })
  if (!(await endParticipant(tx, { municipality, caseId, participantId: id, version, now }))) return
  const told = { facts: { name: name ?? '', service: serviceName }, ofServiceId: serviceId }
  await appendLog(tx, { ...act, kind: 'participant.ended', ...told, actor: 'clock', topic: 'plan' })
}
