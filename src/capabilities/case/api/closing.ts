import * as z from 'zod'
import { read, refusals, write } from '../../../kernel/declare.ts'
import { Id } from '../../../kernel/ids.ts'
import { Day } from '../../../kernel/time.ts'
import { ChildSaid, ClosingNote } from '../model.ts'
import { CaseState, decided, InCase, seen, theirs, Versioned, Words } from './parts.ts'

/** Lets the case rest until a day; it keeps its holder. */
export const pauseCase = write('case.pause', '/cases/{caseId}/pause', { ...seen, trail: 'case.paused' })
  .input(Versioned.extend({ until: Day, reason: Words }))
  .output(CaseState)
  .errors(refusals('case.already_closed', 'case.paused', 'case.day_past'))
  .errors(theirs)

/** Takes the case up again. */
export const resumeCase = write('case.resume', '/cases/{caseId}/resume', { ...seen, trail: 'case.resumed' })
  .input(Versioned)
  .output(CaseState)
  .errors(refusals('case.not_paused'))
  .errors(theirs)

/** Closes the case with a reason and a closing note; what was written stays. */
export const closeCase = write('case.close', '/cases/{caseId}/close', { ...decided, trail: 'case.closed' })
  .input(Versioned.extend({ reason: z.string().max(60), note: ClosingNote }))
  .output(CaseState)
  .errors(
    refusals(
      ...(['case.already_closed', 'case.unknown_reason', 'case.day_past', 'case.not_decider'] as const),
      'case.child_not_weighed',
    ),
  )
  .errors(theirs)

/** Whom the baton can be offered to when the case opens again, and who sees to it until somebody says yes. */
export const listForReopening = read('case.forReopening', '/cases/{caseId}/reopening', {
  ...seen,
  trail: 'case.reopening_read',
})
  .input(InCase)
  .output(
    z.object({
      people: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
      leader: z.string().nullable(),
    }),
  )

/** Opens a closed case again, at level 1, and offers the baton. */
export const reopenCase = write('case.reopen', '/cases/{caseId}/reopen', { ...decided, trail: 'case.reopened' })
  .input(Versioned.extend({ because: Words, familyView: Words, child: ChildSaid, offerTo: Id.optional() }))
  .output(CaseState)
  .errors(refusals('case.not_closed', 'case.other_open', 'case.cannot_take_part', 'case.child_view_missing'))
  .errors(theirs)
