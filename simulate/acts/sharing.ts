import { dueOn } from '../../src/capabilities/ask/model.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import type { TopicId } from '../../src/capabilities/settings/model.ts'
import * as sharing from '../../src/capabilities/sharing/api.ts'
import * as team from '../../src/capabilities/team/api.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { nowOf, today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Cast, Share } from '../world.ts'
import { asks, settles, wrote } from './case.ts'

export type Partner = Cast['partners'][number]
const TOPICS: TopicId[] = ['plan', 'everyday', 'meetings']

/** What has been said about a service. */
export function shareOf({ world }: InCase, { serviceId }: Partner): Share {
  const known = world.shares.get(serviceId)
  if (known) return known
  const made: Share = { joined: null, participant: null, asked: null, said: new Map() }
  world.shares.set(serviceId, made)
  return made
}

/** The holder asks the guardians whether a service may see, for so many days. */
export async function asksConsent(at: InCase, partner: Partner, days: number): Promise<Day> {
  const { player, world, cast } = at
  const until = addDays(today(at), days)
  const { id } = await player.does(cast.holder, sharing.requestConsent, {
    ...{ caseId: world.id, serviceId: partner.serviceId, purpose: 'cooperation', topics: TOPICS, validTo: until },
    why: 'De kan hjelpe oss å legge opp dagen.',
  })
  const dueAt = dueOn(deadlineDay(settings, 'consentAnswerDays', today(at)))
  for (const { id: to } of cast.guardians) asks(at, { kind: 'consent', thing: id, to, dueAt })
  shareOf(at, partner).asked = { id, at: nowOf(at) }
  wrote(at)
  return until
}

/** One guardian says yes, until a day, or no. */
export async function says(at: InCase, who: Actor, partner: Partner, yes: Day | null): Promise<void> {
  const { player, world } = at
  const answers = TOPICS.map(topic => ({ topic, answer: yes === null ? ('no' as const) : ('yes' as const) }))
  await player.does(who, sharing.answerConsent, { caseId: world.id, serviceId: partner.serviceId, answers })
  const share = shareOf(at, partner)
  share.said.set(who.id, { yes: yes !== null, at: nowOf(at), until: yes ?? '' })
  if (share.asked) settles(at, share.asked.id, who.id)
  wrote(at)
}

/** The service is invited, and takes part from now; answers who is asked. */
export async function invites(at: InCase, partner: Partner): Promise<string> {
  const { player, world, cast } = at
  const { participantId, version } = await player.does(cast.holder, team.inviteParticipant, {
    ...{ caseId: world.id, serviceId: partner.serviceId },
  })
  const dueAt = dueOn(deadlineDay(settings, 'invitationAnswerDays', today(at)))
  asks(at, { kind: 'participation', thing: participantId, to: partner.serviceId, dueAt })
  const share = shareOf(at, partner)
  share.joined = nowOf(at)
  share.participant = { id: participantId, version }
  wrote(at)
  return participantId
}

/** The service takes part by another act, from now. */
export async function joinedBy(at: InCase, partner: Partner): Promise<void> {
  const { player, world, cast } = at
  const all = await player.does(cast.holder, team.listParticipants, { caseId: world.id })
  const one = all.find(({ service, to }) => service.id === partner.serviceId && to === null)
  if (!one) throw new Error('the service does not take part')
  const share = shareOf(at, partner)
  share.joined ??= nowOf(at)
  share.participant = { id: one.id, version: one.version }
}

/** The leader of the service says who comes. */
export async function joins(at: InCase, partner: Partner): Promise<void> {
  const { player, world } = at
  const { participant } = shareOf(at, partner)
  if (!participant) throw new Error('nobody is invited')
  const { id: participantId, version } = participant
  const answer = { answer: 'accept', employeeId: partner.employee.id } as const
  const reply = await player.does(partner.leader, team.answerInvitation, {
    caseId: world.id,
    participantId,
    version,
    ...answer,
  })
  participant.version = reply.version
  settles(at, participantId)
  wrote(at)
}

/** The service is done, and the guardians take back what they said. */
export async function leaves(at: InCase, partner: Partner): Promise<void> {
  const { player, world, cast } = at
  const share = shareOf(at, partner)
  if (!share.participant) return
  const { id: participantId, version } = share.participant
  await player.does(cast.holder, team.endParticipant, { caseId: world.id, participantId, version })
  share.joined = null
  share.participant = null
  wrote(at)
  for (const who of cast.guardians) await says(at, who, partner, null)
}
