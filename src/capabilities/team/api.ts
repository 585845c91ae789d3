import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Reached } from '../ask/model.ts'
import { WithCapacity } from '../capacity/model.ts'
import { Choice, Label } from '../settings/model.ts'

const InCase = z.object({ caseId: Id })
const seen = { login: 'substantial', about: 'case' } as const

const task = z.string().trim().max(200)
const State = z.object({ participantId: Id, version: z.int() })
const theirs = conflictWith(State)

/** Who takes part, and who is asked; ended participations last. */
export const listParticipants = read('team.list', '/cases/{caseId}/participants', {
  ...seen,
  trail: 'team.participants_read',
})
  .input(InCase)
  .output(
    z.array(
      z.object({
        id: Id,
        service: z.object({ id: Id, name: z.string() }),
        /** Null while the service has not said who. */
        person: z
          .object({ id: Id, name: z.string(), title: z.string().nullable(), phone: z.string().nullable() })
          .nullable(),
        task: z.string().nullable(),
        from: Instant,
        to: Instant.nullable(),
        /** Why the service said no, for whoever leads the work or asked it; null for all others, and for who did not. */
        no: z.object({ on: Day, reason: Label.nullable(), words: z.string().nullable() }).nullable(),
        /** How far the invitation has come, for whoever leads the work; null for all others, and when nobody waits. */
        reached: Reached.nullable(),
        version: z.int(),
      }),
    ),
  )

/** Invites a service, or somebody in it; the service is on the team at once, and a person sees when somebody has said yes. */
export const inviteParticipant = write('team.invite', '/cases/{caseId}/participants', {
  ...seen,
  trail: 'team.invited',
})
  .input(InCase.extend({ serviceId: Id, employeeId: Id.optional(), task: task.optional() }))
  .output(State)
  .errors(refusals('case.already_closed', 'case.consent_missing', 'team.cannot_take_part', 'team.takes_part'))

/** Which invitations in a case wait for my answer, as a person or as leader of the service. */
export const listMyInvitations = read('team.mine', '/cases/{caseId}/invitations', {
  ...seen,
  trail: 'team.invitations_read',
  // About what waits for oneself: an empty list is what any id gets, also one that is not there.
  about: 'actor',
})
  .input(InCase)
  .output(z.array(z.object({ participantId: Id })))

/** Whom one may invite: the services with what each says of its capacity, and who works in one of them. */
export const listInvitable = read('team.invitable', '/cases/{caseId}/invitable', {
  ...seen,
  trail: 'team.invitable_read',
})
  .input(InCase.extend({ serviceId: Id.optional() }))
  .output(
    z.object({
      services: z.array(WithCapacity),
      people: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
    }),
  )

/** What the one who is invited needs to know in order to answer. */
export const openInvitation = read('team.openInvitation', '/cases/{caseId}/participants/{participantId}', {
  ...seen,
  trail: 'team.invitation_read',
})
  .input(InCase.extend({ participantId: Id }))
  .output(
    z.object({
      child: z.object({ name: z.string() }),
      holder: z.string().nullable(),
      service: z.object({ id: Id, name: z.string() }),
      task: z.string().nullable(),
      /** Who in the service can be named. */
      colleagues: z.array(z.object({ id: Id, name: z.string() })),
      /** For a no: the municipality's reasons. */
      declineReasons: z.array(Choice),
      version: z.int(),
    }),
  )

/** Answers an invitation; a leader says who in the service it is. */
export const answerInvitation = write('team.answerInvitation', '/cases/{caseId}/participants/{participantId}/answer', {
  ...seen,
  trail: 'team.invitation_answered',
})
  .input(
    InCase.extend({
      participantId: Id,
      version: z.int(),
      answer: z.enum(['accept', 'decline']),
      /** Who takes part; the one who answers if left out. */
      employeeId: Id.optional(),
      /** For a no: one of the municipality's reasons, and why in words. */
      reason: z.string().min(1).max(60).optional(),
      words: z.string().trim().min(1).max(2000).optional(),
    }),
  )
  .output(State)
  .errors(refusals('case.already_closed', 'team.invitation_answered', 'team.cannot_take_part', 'team.reason_missing'))
  .errors(theirs)

/** Ends somebody's part, or one's own. */
export const endParticipant = write('team.end', '/cases/{caseId}/participants/{participantId}/end', {
  ...seen,
  trail: 'team.participant_ended',
})
  .input(InCase.extend({ participantId: Id, version: z.int() }))
  .output(State)
  .errors(refusals('team.participant_unknown', 'team.holder_stays'))
  .errors(theirs)
