import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Topic } from '../settings/model.ts'
import { TopicKey } from '../signer/model.ts'
import { Change, METHODS, ParentSight, Said } from './model.ts'

const InCase = z.object({ caseId: Id })
const InThreshold = InCase.extend({ id: Id })
const decides = { login: 'high', about: 'case' } as const
const wrong = refusals(
  'case.already_closed',
  'threshold.not_yet_own',
  'threshold.parent_unknown',
  'threshold.parents_missing',
  'threshold.not_asked',
  'threshold.nothing_said',
  'threshold.not_nothing',
)

/** The birthdays ahead, or just passed, on which something changes in a case, as far as the reader may know. */
export const openThresholds = read('threshold.open', '/cases/{caseId}/thresholds', {
  login: 'substantial',
  trail: 'threshold.opened',
  about: 'case',
})
  .input(InCase)
  .output(
    z.object({
      childName: z.string(),
      thresholds: z.array(
        z.object({
          id: Id,
          age: z.int(),
          on: Day,
          changes: z.array(Change),
          askedOn: Day,
          dueOn: Day,
          passed: z.boolean(),
          /** What the youth last said; null while nothing is said. Never shown to a guardian. */
          answered: z
            .object({
              on: Day,
              method: z.enum(METHODS),
              by: z.string().nullable(),
              heard: z.string().nullable(),
              unseen: z.string().nullable(),
              /** The youth wanted to say nothing. */
              nothing: z.boolean(),
            })
            .nullable(),
          /** The services that see something by the parents' yes, and need the youth's own. */
          services: z.array(z.object({ id: Id, name: z.string(), topics: z.array(TopicKey) })),
        }),
      ),
      /** What the youth lets each parent see once grown; a guardian reads of own sight only, and only a yes. */
      parents: z.array(z.object({ personId: Id, name: z.string(), topics: z.array(TopicKey).nullable() })),
      /** The day from which the case is the youth's own. */
      ownsOn: Day.nullable(),
      /** The reader is the young adult, and the case has just become the reader's own. */
      newlyOwn: z.boolean(),
      mayInvite: z.boolean(),
      mayRegister: z.boolean(),
      topics: z.array(Topic),
    }),
  )

/** The youth says what is to be heard, shared and seen from a birthday on. */
export const answerThreshold = write('threshold.answer', '/cases/{caseId}/thresholds/{id}/answer', {
  ...decides,
  trail: 'threshold.answered',
})
  .input(InThreshold.extend({ said: Said }))
  .output(z.object({ id: Id }))
  .errors(wrong)

/** The holder writes down what the youth said by word of mouth or on paper. */
export const registerThreshold = write('threshold.register', '/cases/{caseId}/thresholds/{id}/register', {
  ...decides,
  trail: 'threshold.registered',
})
  .input(
    InThreshold.extend({
      said: Said,
      method: z.enum(['oral', 'paper']),
      archiveRef: z.string().trim().min(1).max(200).optional(),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(wrong)
  .errors(refusals('threshold.paper_where'))

/** Who owns the case, or soon will, says anew what a parent may see of it. */
export const inviteParent = write('threshold.invite', '/cases/{caseId}/parents', {
  ...decides,
  trail: 'threshold.parent_invited',
})
  .input(InCase.extend({ parent: ParentSight }))
  .output(z.object({ id: Id }))
  .errors(refusals('case.already_closed', 'threshold.not_yet_own', 'threshold.parent_unknown'))
