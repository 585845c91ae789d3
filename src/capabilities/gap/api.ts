import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Choice } from '../settings/model.ts'
import { Figures } from './figures-model.ts'
import { AnswerableGap } from './model.ts'

/**
 * Reminds the one whom a gap of a case or a concern waits for, by a mail without content; once a day at most. The gap alone is
 * named: a leader may know of it without knowing whom it is about. Who reminded stands in the gap.
 */
export const remind = write('gap.remind', '/gaps/{gapId}/reminder', {
  login: 'substantial',
  trail: 'gap.reminded',
  about: 'actor',
})
  .input(z.object({ gapId: Id }))
  .output(z.object({ gapId: Id, remindedAt: Instant }))
  .errors(refusals('gap.mended', 'gap.yours', 'gap.nobody', 'gap.reminded_today'))

const ofGap = { caseId: Id, gapId: Id }

/** What a gap can be answered with, and what it has been: for whoever must act, the holder and the unit's leader. */
export const openGap = read('gap.open', '/cases/{caseId}/gaps/{gapId}', {
  login: 'substantial',
  trail: 'gap.opened',
  about: 'case',
})
  .input(z.object(ofGap))
  .output(AnswerableGap.extend({ reasons: z.array(Choice), latest: Day }))

/** Says that a gap is none, because; until a day, or until it is another thing. It stays shown, as answered. */
export const answerGap = write('gap.answer', '/cases/{caseId}/gaps/{gapId}/answer', {
  login: 'substantial',
  trail: 'gap.answered',
  about: 'case',
})
  .input(
    z.object({
      ...ofGap,
      version: z.int().min(0),
      reason: z.string().min(1).max(60),
      words: z.string().trim().min(1).max(1000),
      until: Day,
    }),
  )
  .output(z.object({ gapId: Id, version: z.int() }))
  .errors(refusals('gap.mended', 'gap.must_stand', 'gap.reason_unknown', 'gap.until_outside'))
  .errors(conflictWith(AnswerableGap))

/** Says that it is a gap after all. */
export const takeBack = write('gap.takeBack', '/cases/{caseId}/gaps/{gapId}/answer/back', {
  login: 'substantial',
  trail: 'gap.answer_taken_back',
  about: 'case',
})
  .input(z.object({ ...ofGap, version: z.int().min(1) }))
  .output(z.object({ gapId: Id, version: z.int() }))
  .errors(refusals('gap.not_answered'))
  .errors(conflictWith(AnswerableGap))

/** What slips, over a year, in numbers that nobody can be known by. */
export const figures = read('gap.figures', '/gaps/figures', {
  login: 'substantial',
  trail: 'gap.figures',
  about: 'actor',
})
  .input(z.object({}))
  .output(Figures)
