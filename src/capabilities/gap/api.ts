import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Choice } from '../settings/model.ts'
import { Figures } from './figures-model.ts'
import { AnswerableGap } from './model.ts'

/**
 * Reminds the one whom a gap waits for, by a mail without content; once a day at most. The gap alone is
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

const Opened = AnswerableGap.extend({ reasons: z.array(Choice), latest: Day })
const Answer = z.object({
  version: z.int().min(0),
  reason: z.string().min(1).max(60),
  words: z.string().trim().min(1).max(1000),
  until: Day,
})
const Kept = z.object({ gapId: Id, version: z.int() })
const version = z.int().min(1)
const ofCase = z.object({ caseId: Id, gapId: Id })
const ofService = z.object({ serviceId: Id, gapId: Id })
const notTaken = refusals('gap.mended', 'gap.must_stand', 'gap.reason_unknown', 'gap.until_outside')

/** What a gap can be answered with, and what it has been: for whoever must act, the holder and the unit's leader. */
export const openGap = read('gap.open', '/cases/{caseId}/gaps/{gapId}', {
  login: 'substantial',
  trail: 'gap.opened',
  about: 'case',
})
  .input(ofCase)
  .output(Opened)

/** Says that a gap is none, because; until a day, or until it is another thing. It stays shown, as answered. */
export const answerGap = write('gap.answer', '/cases/{caseId}/gaps/{gapId}/answer', {
  login: 'substantial',
  trail: 'gap.answered',
  about: 'case',
})
  .input(ofCase.extend(Answer.shape))
  .output(Kept)
  .errors(notTaken)
  .errors(conflictWith(AnswerableGap))

/** Says that it is a gap after all. */
export const takeBack = write('gap.takeBack', '/cases/{caseId}/gaps/{gapId}/answer/back', {
  login: 'substantial',
  trail: 'gap.answer_taken_back',
  about: 'case',
})
  .input(ofCase.extend({ version }))
  .output(Kept)
  .errors(refusals('gap.not_answered'))
  .errors(conflictWith(AnswerableGap))

/** The same of a service: for whoever must act, the administrator and the leader of the unit above. */
export const openServiceGap = read('gap.openOfService', '/services/{serviceId}/gaps/{gapId}', {
  login: 'substantial',
  trail: 'gap.opened',
  about: 'municipality',
})
  .input(ofService)
  .output(Opened)

/** Says that a gap of a service is none, because. */
export const answerServiceGap = write('gap.answerOfService', '/services/{serviceId}/gaps/{gapId}/answer', {
  login: 'substantial',
  trail: 'gap.answered',
  about: 'municipality',
})
  .input(ofService.extend(Answer.shape))
  .output(Kept)
  .errors(notTaken)
  .errors(conflictWith(AnswerableGap))

/** Says that a gap of a service is one after all. */
export const takeBackOfService = write('gap.takeBackOfService', '/services/{serviceId}/gaps/{gapId}/answer/back', {
  login: 'substantial',
  trail: 'gap.answer_taken_back',
  about: 'municipality',
})
  .input(ofService.extend({ version }))
  .output(Kept)
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
