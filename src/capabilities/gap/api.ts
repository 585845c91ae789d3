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
const ofCase = z.object({ caseId: Id, gapId: Id })
const ofService = z.object({ serviceId: Id, gapId: Id })

interface Of<Shape extends z.ZodRawShape> {
  readonly of: z.ZodObject<Shape>
  readonly path: `/${string}/gaps/{gapId}`
  readonly about: 'case' | 'municipality'
  /** What the ids of the three end with. */
  readonly ends: '' | 'OfService'
}

/**
 * What a gap can be answered with and what it has been; that it is none, because: until a day, or until it is another thing, and it
 * stays shown, as answered; and that it is one after all.
 */
const answering = <Shape extends z.ZodRawShape>({ of, path, about, ends }: Of<Shape>) => {
  const meta = { login: 'substantial', about } as const
  return {
    open: read(`gap.open${ends}`, path, { ...meta, trail: 'gap.opened' })
      .input(of)
      .output(Opened),
    answer: write(`gap.answer${ends}`, `${path}/answer`, { ...meta, trail: 'gap.answered' })
      .input(of.extend(Answer.shape))
      .output(Kept)
      .errors(refusals('gap.mended', 'gap.must_stand', 'gap.reason_unknown', 'gap.until_outside'))
      .errors(conflictWith(AnswerableGap)),
    back: write(`gap.takeBack${ends}`, `${path}/answer/back`, { ...meta, trail: 'gap.answer_taken_back' })
      .input(of.extend({ version: z.int().min(1) }))
      .output(Kept)
      .errors(refusals('gap.not_answered'))
      .errors(conflictWith(AnswerableGap)),
  }
}

/** In a case: for whoever must act, the holder and the unit's leader. */
export const {
  open: openGap,
  answer: answerGap,
  back: takeBack,
} = answering({ of: ofCase, path: '/cases/{caseId}/gaps/{gapId}', about: 'case', ends: '' })

/** Of a service: for whoever must act, the administrator and the leader of the unit above. */
export const {
  open: openServiceGap,
  answer: answerServiceGap,
  back: takeBackOfService,
} = answering({ of: ofService, path: '/services/{serviceId}/gaps/{gapId}', about: 'municipality', ends: 'OfService' })

/** What slips, over a year, in numbers that nobody can be known by. */
export const figures = read('gap.figures', '/gaps/figures', {
  login: 'substantial',
  trail: 'gap.figures',
  about: 'actor',
})
  .input(z.object({}))
  .output(Figures)
