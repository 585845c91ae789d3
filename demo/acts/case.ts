import * as baton from '../../src/capabilities/baton/api.ts'
import * as cases from '../../src/capabilities/case/api.ts'
import * as log from '../../src/capabilities/log/api.ts'
import * as team from '../../src/capabilities/team/api.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { idOf } from '../ids.ts'
import { demoEmployees } from '../employees.ts'
import type { Player, Wished } from '../player.ts'

const placeOf = (slug: string) => idOf(demoEmployees.find(one => one.slug === slug)?.at ?? '')

/** Somebody says yes to the baton that waits; `leader` is one who leads the work and sees what is asked. */
export async function takesBaton(player: Player, who: string, caseId: string, leader: string): Promise<void> {
  const { open } = await player.does(leader, baton.openChain, { caseId })
  const offer = open.find(one => one.to.id === idOf(who))
  if (!offer) throw new Error(`nobody has asked ${who} to hold`)
  const which = { caseId, offerId: offer.id }
  await player.does(who, baton.openOffer, which)
  await player.does(who, baton.answerOffer, { ...which, answer: 'accept', version: offer.version })
}

/** The holder asks somebody to take over. */
export const offersBaton = (
  player: Player,
  who: string,
  caseId: string,
  to: string,
  words: Pick<Wished<typeof baton.offerBaton>, 'reason' | 'handOverNote' | 'familyView'>,
) => player.does(who, baton.offerBaton, { caseId, toId: idOf(to), toServiceId: placeOf(to), ...words })

/** Goes to another step. */
export async function goesTo(player: Player, who: string, caseId: string, stepId: string): Promise<void> {
  const { version } = await player.does(who, cases.openCase, { caseId })
  await player.does(who, cases.setStep, { caseId, stepId, version })
}

/** Writes in the log. */
export const writes = (
  player: Player,
  who: string,
  caseId: string,
  words: string,
  more: Partial<Wished<typeof log.addNote>> = {},
) => player.does(who, log.addNote, { caseId, words, ...more })

/** Invites a service, or somebody in it, by short name; answers the invitation. */
export async function invites(
  player: Player,
  who: string,
  caseId: string,
  whom: { service: string; employee?: string; task?: string },
) {
  const { service, employee, task } = whom
  return player.does(who, team.inviteParticipant, {
    ...{ caseId, serviceId: idOf(service) },
    ...(employee !== undefined && { employeeId: idOf(employee) }),
    ...(task !== undefined && { task }),
  })
}

/** Somebody who is invited says yes. */
export const joins = (player: Player, who: string, caseId: string, asked: { participantId: string; version: number }) =>
  player.does(who, team.answerInvitation, { caseId, ...asked, answer: 'accept' })

/** Somebody opens the case, as one does before a talk or a meeting. */
export const looks = (player: Player, who: string | Actor, caseId: string) =>
  player.does(who, cases.openCase, { caseId })
