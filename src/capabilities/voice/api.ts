import * as z from 'zod'
import { inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Audience } from '../sight/model.ts'
import { ChildView, Moment, Told, TopicId, Weight, WeightGiven, Words } from './model.ts'

/** Writes down the child's view before a decision, or why it was not got. */
export const recordView = write('voice.record', '/cases/{caseId}/voice', {
  login: 'substantial',
  trail: 'voice.recorded',
  about: 'case',
})
  .input(z.object({ caseId: Id, moment: Moment, topic: TopicId.default('plan'), view: Told }))
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      'case.already_closed',
      'voice.topic_closed',
      'voice.not_yet',
      'voice.talker_unknown',
      'voice.part_missing',
      'voice.whom_missing',
    ),
  )

/** The child's views that this reader is told, the latest first. */
export const listViews = read('voice.list', '/cases/{caseId}/voice', {
  login: 'substantial',
  trail: 'voice.listed',
  about: 'case',
})
  .input(z.object({ caseId: Id, limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.object({
      childName: z.string(),
      /** Who may have talked with the child. */
      talkers: z.array(z.object({ id: Id, name: z.string() })),
      /** Who can be left out of what is told; never shown to a guardian. */
      guardians: z.array(z.object({ id: Id, name: z.string() })),
      views: z.array(
        ChildView.pick({
          id: true,
          moment: true,
          talkedOn: true,
          ways: true,
          words: true,
          notHeard: true,
          because: true,
        }).extend({
          /** Whom it is told; null to family, who would read from it that there is more, or whom it is kept from. */
          audience: Audience.nullable(),
          at: Instant,
          talkedBy: z.string().nullable(),
          weights: z.array(WeightGiven.pick({ weight: true, because: true }).extend({ at: Instant })),
        }),
      ),
    }),
  )

/** Says what weight a view had in a decision, and what the child was told. */
export const weighView = write('voice.weigh', '/cases/{caseId}/voice/{viewId}/weight', {
  login: 'substantial',
  trail: 'voice.weighed',
  about: 'case',
})
  .input(z.object({ caseId: Id, viewId: Id, weight: Weight, because: Words.optional(), decisionId: Id.optional() }))
  .output(z.object({ id: Id }))
  .errors(refusals('voice.why_missing'))
