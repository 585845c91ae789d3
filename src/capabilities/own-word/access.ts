import type { Actor, ChildActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActInCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayAtScreen } from '../child-screen/access.ts'
import { isForChild, isOwnGoal } from '../plan/access.ts'
import type { GoalSubject, MeasureSubject, SaidSubject } from '../plan/access.ts'
import { maySee, maySeeTopic, shownTo } from '../sight/model.ts'
import type { Sight, Told } from '../sight/model.ts'
import { MEETINGS } from '../meeting/model.ts'
import type { OwnWord, StandingWord } from './model.ts'

/** Whoever is shown a measure and may say what it does. */
export { maySayOf, mayUnsay } from '../plan/access.ts'

/** What decides who reads own words. */
export type Reading = Pick<
  StandingWord,
  'kind' | 'writerKind' | 'writerId' | 'forWhom' | 'notFor' | 'at' | 'replaced' | 'takenBack'
>
/** Own words in their case. */
export interface WordSubject {
  readonly inCase: CaseSubject
  readonly word: StandingWord
}

const isChilds = ({ writerKind }: Pick<OwnWord, 'writerKind'>) => writerKind !== 'guardian'

/** Whether the actor wrote it. A youth acts by the child's own id, and so reads what was told as a child. */
export const isWriter = (actor: Actor, word: Pick<OwnWord, 'writerKind' | 'writerId'>): boolean =>
  actor.kind === 'family' && actor.id === word.writerId && (actor.role === 'youth') === isChilds(word)

/** A parent's words are for those who help alone: not the other home, and not the child. */
const HELPERS = { child: 'not_guardians', youth: 'not_guardians', guardian: 'team' } as const

const told = (word: Reading, audience: Told['audience']): Told => ({
  ...{ topic: 'plan', audience, notFor: word.notFor, at: word.at, spoken: isChilds(word) },
})

/**
 * Whether the actor reads own words: the writer always. What is for the writer alone, was taken back, or has newer words in its place is
 * there for nobody else.
 */
export const readsWord = (actor: Actor, sight: Sight, now: Date, word: Reading): boolean => {
  if (isWriter(actor, word)) return true
  if (word.takenBack || word.replaced || word.forWhom === 'only_me') return false
  // What is wanted from a meeting tells of the meeting.
  if (word.kind === 'meeting' && !maySeeTopic(MEETINGS)(actor, { sight }, now).allowed) return false
  if (word.forWhom === 'helpers') return shownTo(actor, sight, now, told(word, HELPERS[word.writerKind]))
  return shownTo(actor, sight, now, told(word, word.forWhom === 'everyone' ? 'everyone' : 'not_guardian'))
}

/** Whoever of the family sees the case tells in own words; nobody who works here ever does. */
export const mayWrite: Policy<CaseSubject> = (actor, subject, now) =>
  actor.kind === 'family' ? maySee(actor, subject, now) : deny('own_word.not_family')

/** The writer alone takes own words back; also in a case that is closed. */
export const mayTakeBack: Policy<WordSubject> = (actor, { inCase, word }, now) => {
  if (!isWriter(actor, word)) return deny('own_word.not_writer')
  return maySee(actor, inCase, now).allowed ? allow('own_word.own') : deny('sight.no_ground')
}

/** Whoever of the family a goal is of words it, and says that it is reached or let go. */
export const mayChangeOwnGoal: Policy<GoalSubject> = (actor, subject, now) => {
  if (!shownTo(actor, subject.inCase.sight, now, subject.goal)) return deny('plan.not_shown')
  return isOwnGoal(actor, subject) ? allow('own_word.own') : deny('own_word.not_writer')
}

/** Whoever works in the case and reads own words says what came of them. */
export const mayWeigh: Policy<WordSubject> = (actor, { inCase, word }, now) =>
  readsWord(actor, inCase.sight, now, word) ? mayActInCase(actor, inCase, now) : deny('own_word.not_told')

/** The child says what a measure does that it is shown at the screen. */
export const maySayAtScreen: Policy<MeasureSubject, ChildActor> = (actor, subject, now) =>
  isForChild(actor, subject, now) ? mayAtScreen(actor, subject.inCase, now) : deny('plan.not_shown')

/** At a screen that was handed over, the child takes back what it has said since; what it said before is there for nobody. */
export const mayTakeBackAtScreen: Policy<WordSubject, ChildActor> = (actor, { inCase, word }, now) => {
  const isOfScreen = word.writerKind === 'child' && word.writerId === actor.id && word.at >= actor.handed.since
  return isOfScreen ? mayAtScreen(actor, inCase, now) : deny('own_word.not_of_screen')
}

/** At a screen that was handed over, the child takes back what it has said of a measure since. */
export const mayUnsayAtScreen: Policy<SaidSubject, ChildActor> = (actor, { inCase, view }, now) => {
  const isChilds = view.whose === 'child' && view.personId === actor.id && view.writtenBy === null
  const isOfScreen = isChilds && view.evaluationId === null && view.at >= actor.handed.since
  return isOfScreen ? mayAtScreen(actor, inCase, now) : deny('own_word.not_of_screen')
}
