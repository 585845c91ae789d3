import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Goal } from '../plan/model.ts'
import { Weight } from '../voice/model.ts'
import { Kind, ToldTo, Words, WRONG_WORDS, Written } from './model.ts'
import { OwnWords } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/own-words'

/** What the family has told in own words, as far as it is for this reader, the latest first; to a writer all of one's own. */
export const listOwnWords = read('own_word.list', path, { ...inCase, trail: 'own_word.listed' })
  .input(
    InCase.extend({
      /** `next` of the page before. */
      before: Id.optional(),
      /** Of one kind alone. */
      kind: Kind.optional(),
      limit: inAddress(z.int().min(1).max(500).default(200)),
    }),
  )
  .output(OwnWords)

/** Tells something to those whom the writer has chosen. */
export const tellOwnWord = write('own_word.tell', path, { ...inCase, trail: 'own_word.told' })
  .input(InCase.extend({ forWhom: ToldTo, notFor: Id.optional(), ...Written.shape }))
  .output(z.object({ id: Id }))
  .errors(refusals(...WRONG_WORDS))

/** Writes something that only the writer reads: like a draft, it leaves no mark anywhere else. */
export const keepOwnWord = write('own_word.keep', `${path}/kept`, { ...inCase, trail: 'own_word.kept', quiet: true })
  .input(InCase.extend(Written.shape))
  .output(z.object({ id: Id }))
  .errors(refusals(...WRONG_WORDS))

/** Takes back what was told: from now on nobody else reads it. What is kept instead is written in the same commit. */
export const takeBackOwnWord = write('own_word.take_back', `${path}/{wordId}/taken-back`, {
  ...inCase,
  trail: 'own_word.taken_back',
})
  .input(InCase.extend({ wordId: Id, keep: Written.optional() }))
  .output(z.object({ id: Id }))
  .errors(refusals(...WRONG_WORDS))

/** Puts away what only the writer reads, without a mark anywhere else. */
export const putAwayOwnWord = write('own_word.put_away', `${path}/kept/{wordId}/put-away`, {
  ...inCase,
  trail: 'own_word.put_away',
  quiet: true,
})
  .input(InCase.extend({ wordId: Id }))
  .output(z.object({ id: Id }))

/** Says what came of own words in a decision, and why; whoever reads the words reads it. */
export const weighOwnWord = write('own_word.weigh', `${path}/{wordId}/weight`, { ...inCase, trail: 'own_word.weighed' })
  .input(InCase.extend({ wordId: Id, weight: Weight, because: Words.optional() }))
  .output(z.object({ id: Id }))
  .errors(refusals('voice.why_missing'))

/** Words one's own goal anew, or says that it is reached or let go. What was written down by an employee is the owner's own words from then. */
export const changeOwnGoal = write('goal.change_own', '/cases/{caseId}/goals/{goalId}/own', {
  ...inCase,
  trail: 'goal.changed_own',
})
  .input(InCase.extend({ goalId: Id, ...Goal.pick({ words: true, status: true, version: true }).shape }))
  .output(Goal.pick({ id: true, version: true, status: true }))
  .errors(refusals('case.already_closed'))
  .errors(conflictWith(Goal.pick({ words: true, sign: true, targetOn: true, status: true, version: true })))
