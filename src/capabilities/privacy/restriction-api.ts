import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Why } from '../settings/model.ts'
import { Ground, Kind, UseGround } from './model.ts'

const words = z.string().trim().min(1).max(2000)
const State = z.object({ id: Id, version: z.int() })
const Versioned = State
const theirs = conflictWith(State)
const inCase = { about: 'case', login: 'substantial' } as const
const keeping = { about: 'municipality', login: 'substantial' } as const

/** What is only to be stored in a case, and what the holder must put right: for those who work with it. */
export const ofCase = read('privacy.ofCase', '/cases/{caseId}/privacy', {
  ...inCase,
  trail: 'privacy.restriction_opened',
})
  .input(z.object({ caseId: Id }))
  .output(
    z.object({
      restrictions: z.array(
        z.object({
          id: Id,
          /** The guardian whose own data it is; null for the case as a whole. */
          whose: z.string().nullable(),
          since: Day,
          endsOn: Day.nullable(),
        }),
      ),
      /** The ground that the reader has named, while it lasts. */
      use: z.object({ ground: UseGround, lastDay: Day }).nullable(),
      corrections: z.array(State.extend({ words: z.string() })),
      grounds: z.array(Ground),
      why: Why,
      notVerified: z.string(),
    }),
  )

/** Names the ground on which the actor uses a case that is only to be stored; it lasts for the day. */
export const use = write('privacy.use', '/cases/{caseId}/privacy/use', {
  ...inCase,
  trail: 'privacy.restricted_used',
})
  .input(z.object({ caseId: Id, ground: UseGround, words }))
  .output(z.object({ id: Id }))
  .errors(refusals('privacy.not_restricted'))

/** Lets a restriction end, with the reason that the asker reads some days before it does. */
export const lift = write('privacy.lift', '/privacy/requests/{id}/lift', {
  ...keeping,
  login: 'high',
  trail: 'privacy.lifted',
})
  .input(Versioned.extend({ words }))
  .output(State)
  .errors(theirs)
  .errors(refusals('privacy.not_restricted', 'privacy.lifted_already'))

/** Tells how something was put right after a yes: the old words stay, with a note. */
export const corrected = write('privacy.corrected', '/privacy/requests/{id}/corrected', {
  ...keeping,
  trail: 'privacy.corrected',
})
  .input(Versioned.extend({ words }))
  .output(State)
  .errors(theirs)
  .errors(refusals('privacy.nothing_to_correct', 'privacy.corrected_already'))

/** What of this waits for the actor on *Min dag*: kinds and days, never content. */
export const waiting = read('privacy.waiting', '/privacy/waiting', {
  about: 'actor',
  login: 'substantial',
  trail: 'privacy.waiting_opened',
})
  .input(z.object({}))
  .output(
    z.object({
      due: z.array(z.object({ id: Id, kind: Kind, dueOn: Day, overdue: z.boolean() })),
      toCorrect: z.array(z.object({ id: Id, caseId: Id, answeredOn: Day })),
    }),
  )

/** The cases of which nothing may be deleted, by number. */
export const holds = read('privacy.holds', '/privacy/holds', { ...keeping, trail: 'privacy.holds_opened' })
  .input(z.object({}))
  .output(z.array(State.extend({ number: z.string(), because: z.string(), since: Day })))

/** Marks a case: nothing of it is deleted until somebody ends it. */
export const hold = write('privacy.hold', '/privacy/holds', { ...keeping, login: 'high', trail: 'privacy.held' })
  .input(z.object({ number: z.string().trim().min(1).max(40), because: words }))
  .output(State)
  .errors(refusals('privacy.case_unknown', 'privacy.held_already'))

/** Ends such a mark, with a reason. */
export const release = write('privacy.release', '/privacy/holds/{id}/release', {
  ...keeping,
  login: 'high',
  trail: 'privacy.released',
})
  .input(Versioned.extend({ words }))
  .output(State)
  .errors(theirs)
