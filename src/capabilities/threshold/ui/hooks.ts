import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'
import './refusal-texts.ts'

/** The birthdays on which something changes, as far as the reader may know. */
export const useThresholds = (caseId: string) => useRead(api.openThresholds, { caseId })
export type Thresholds = ReplyOf<typeof api.openThresholds>
export type ThresholdShown = Thresholds['thresholds'][number]
export type ParentShown = Thresholds['parents'][number]
export type Topic = Thresholds['topics'][number]['id']

/** The youth answers. */
export const useAnswerThreshold = (onDone: () => void, done: string) => useWrite(api.answerThreshold, { onDone, done })
/** The holder writes down what the youth said. */
export const useRegisterThreshold = (onDone: () => void, done: string) =>
  useWrite(api.registerThreshold, { onDone, done })
/** A young adult says anew what one parent may see. */
export const useInviteParent = (done: string) => useWrite(api.inviteParent, { done })

/** What is said by somebody who has nothing to say. */
export const NOTHING = { consents: [], parents: [], nothing: true }

/** The weightiest of what changes. */
export const kindOf = ({ changes }: Pick<ThresholdShown, 'changes'>) =>
  (['owns', 'says_yes_alone', 'says_yes_too', 'sees'] as const).find(one => changes.includes(one)) ?? 'sees'
