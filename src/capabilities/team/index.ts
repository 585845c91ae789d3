import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerInvitation, listMyInvitations, openInvitation } from './operations/invitation.ts'
import { endParticipant, inviteParticipant, listInvitable, listParticipants } from './operations/participant.ts'

export const teamOperations: readonly AnyOperation[] = [
  listParticipants,
  inviteParticipant,
  listInvitable,
  listMyInvitations,
  openInvitation,
  answerInvitation,
  endParticipant,
]

export { teamTicks } from './jobs.ts'
export { endParticipationsOf } from './operations/leavers.ts'

/** What is kept about a person here, as that person reads it. */
export const teamAboutPerson = aboutEach('case', 'team', listParticipants, ['participant'])
