import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../../kernel/declare.ts'
import { Id } from '../../../kernel/ids.ts'
import { Instant } from '../../../kernel/time.ts'
import { InCase, seen } from './parts.ts'

const task = z.string().trim().max(200)
const State = z.object({ participantId: Id, version: z.int() })
const theirs = conflictWith(State)

/** Who takes part, and who is asked; ended participations last. */
export const listParticipants = read('case.participants', '/cases/{caseId}/participants', {
  ...seen,
  trail: 'case.participants_read',
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
        version: z.int(),
      }),
    ),
  )

/** Invites a service, or somebody in it; the service is on the team at once, and a person sees when somebody has said yes. */
export const inviteParticipant = write('case.invite', '/cases/{caseId}/participants', {
  ...seen,
  trail: 'case.invited',
})
  .input(InCase.extend({ serviceId: Id, employeeId: Id.optional(), task: task.optional() }))
  .output(State)
  .errors(refusals('case.already_closed', 'case.consent_missing', 'case.cannot_take_part', 'case.takes_part'))

/** What the one who is invited needs to know in order to answer. */
export const openInvitation = read('case.openInvitation', '/cases/{caseId}/participants/{participantId}', {
  ...seen,
  trail: 'case.invitation_read',
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
      version: z.int(),
    }),
  )

/** Answers an invitation; a leader says who in the service it is. */
export const answerInvitation = write('case.answerInvitation', '/cases/{caseId}/participants/{participantId}/answer', {
  ...seen,
  trail: 'case.invitation_answered',
})
  .input(
    InCase.extend({
      participantId: Id,
      version: z.int(),
      answer: z.enum(['accept', 'decline']),
      /** Who takes part; the one who answers if left out. */
      employeeId: Id.optional(),
      words: z.string().trim().min(1).max(2000).optional(),
    }),
  )
  .output(State)
  .errors(refusals('case.already_closed', 'case.invitation_answered', 'case.cannot_take_part'))
  .errors(theirs)

/** Ends somebody's part, or one's own. */
export const endParticipant = write('case.endParticipant', '/cases/{caseId}/participants/{participantId}/end', {
  ...seen,
  trail: 'case.participant_ended',
})
  .input(InCase.extend({ participantId: Id, version: z.int() }))
  .output(State)
  .errors(refusals('case.participant_unknown', 'case.holder_stays'))
  .errors(theirs)
