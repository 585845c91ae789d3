import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerInvitation, openInvitation } from './operations/invitation.ts'
import { endParticipant, inviteParticipant, listParticipants } from './operations/participant.ts'

export const teamOperations: readonly AnyOperation[] = [
  listParticipants,
  inviteParticipant,
  openInvitation,
  answerInvitation,
  endParticipant,
]
