import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { InvitationSubject } from './model.ts'

/** May this employee answer: is asked, in person or as leader of the service, and the service may be told? */
export const mayAnswerInvitation: Policy<InvitationSubject> = (actor, { askedOf, participant, covered, kin }) => {
  if (kin) return deny('sight.kin')
  if (actor.kind !== 'employee' || !askedOf) return deny('team.not_asked')
  const meant = askedOf.kind === 'service' ? actor.role === 'leader' && actor.serviceId : actor.id
  if (meant !== askedOf.id) return deny('team.not_asked')
  if (actor.serviceId !== participant.serviceId) return deny('team.other_service')
  return covered ? allow('team.asked') : deny('team.no_consent')
}

/** May this employee hear that something waits: the invitations are the actor's own; what they say is judged when opened. */
export const mayHearOfInvitations: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('team.asked') : deny('team.not_asked')
