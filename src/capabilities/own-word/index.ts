import type { AnyOperation } from '../../platform/api/operation.ts'
import { childHeard } from '../case/index.ts'
import { aboutOwnWords } from './operations/about-words.ts'
import { keepAsChild, openChilds, putAwayAsChild, takeBackAsChild, tellAsChild } from './operations/childs.ts'
import { listMeetingsForChild } from './operations/childs-meetings.ts'
import { listForChild, sayAsChild } from './operations/childs-measures.ts'
import { childsLatest } from './operations/heard.ts'
import { listOwnWords } from './operations/list.ts'
import { unweighedViews } from '../meeting/index.ts'
import { isUnweighed, weighOwnWord } from './operations/weigh.ts'
import { changeOwnGoal } from './operations/own-goal.ts'
import { sayOfMeasure } from './operations/say.ts'
import { unsayAsChild, unsayOfMeasure } from './operations/unsay.ts'
import { keepOwnWord, putAwayOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'

/** What the capability carries out. */
export const ownWordOperations: readonly AnyOperation[] = [
  ...[listOwnWords, tellOwnWord, keepOwnWord],
  ...[takeBackOwnWord, putAwayOwnWord, weighOwnWord, changeOwnGoal],
  ...[openChilds, listMeetingsForChild, tellAsChild, keepAsChild, takeBackAsChild, putAwayAsChild],
  ...[listForChild, sayAsChild, sayOfMeasure, unsayOfMeasure, unsayAsChild],
]

export { ownWordTicks } from './jobs.ts'
export { toldToAll } from './operations/to-all.ts'
export { aboutOwnWords as ownWordsAboutPerson }

/**
 * Stands behind the ports of `meeting`, where minutes say what came of what the family wanted to talk about, and of `case`, where a level
 * changes when the child is heard: own words are heard too, and what came of the latest is said. It calls what voice put there.
 */
export function fillOwnWordPorts(): void {
  unweighedViews.fill(isUnweighed)
  childHeard.fill(childsLatest)
}
