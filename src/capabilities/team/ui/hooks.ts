import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type Member = ReplyOf<typeof api.listParticipants>[number]
export type Invitation = ReplyOf<typeof api.openInvitation>

/** Who takes part, and who is asked. */
export const useTeam = (caseId: string) => useRead(api.listParticipants, { caseId })

/** The services, and who works in the one that is chosen. */
export const useInvitable = (caseId: string, serviceId: string) =>
  useRead(api.listInvitable, serviceId === '' ? { caseId } : { caseId, serviceId })

/** Invites a service, or somebody in it. */
export const useInvite = (done: string, onDone: () => void) => useWrite(api.inviteParticipant, { done, onDone })

/** Ends somebody's part. */
export const useEndPart = (done: string) => useWrite(api.endParticipant, { done })

/** The invitations in a case that wait for me. */
export const useMyInvitations = (caseId: string) => useRead(api.listMyInvitations, { caseId })

/** What an invitation says. */
export const useInvitation = (caseId: string, participantId: string) =>
  useRead(api.openInvitation, { caseId, participantId })

/** Says yes or no. */
export const useAnswerInvitation = (done: string, onDone: () => void) =>
  useWrite(api.answerInvitation, { done, onDone })
