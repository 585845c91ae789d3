import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { NewEntry, StatementWords } from './model.ts'
import { EarlierStatements, ShownEntry, ShownPicture, ShownStatement } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/picture'

/** The shared picture of a child's life, ring by ring, as far as it is for this reader. */
export const openPicture = read('picture.open', path, { ...inCase, trail: 'picture.opened' })
  .input(InCase)
  .output(ShownPicture)

/** Puts something into the picture, or writes one's own anew. */
export const addEntry = write('picture.add', `${path}/entries`, { ...inCase, trail: 'picture.added' })
  .input(InCase.extend(NewEntry.shape))
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      'case.already_closed',
      'picture.level_missing',
      'picture.arena_unknown',
      'picture.symbol_unknown',
      'picture.not_together',
      'picture.glasses_of_services',
      'picture.why_missing',
      'picture.topic_missing',
      'picture.topic_closed',
      'picture.whom_missing',
      'picture.newer_there',
      'picture.full',
    ),
  )
  .errors(conflictWith(ShownEntry.pick({ id: true, words: true })))

/** Takes back what one has written, or what a service has that is there no more: from now on nobody reads it. */
export const takeBackEntry = write('picture.take_back', `${path}/entries/{entryId}/taken-back`, {
  ...inCase,
  trail: 'picture.taken_back',
})
  .input(InCase.extend({ entryId: Id }))
  .output(z.object({ id: Id }))
  .errors(refusals('picture.newer_there'))

/** A page of what was said together before, from one version on. */
export const earlierStatements = read('picture.earlier', `${path}/statements`, {
  ...inCase,
  trail: 'picture.earlier_read',
})
  .input(InCase.extend({ before: Id }))
  .output(EarlierStatements)

const newer = conflictWith(ShownStatement.pick({ id: true, words: true }))

/**
 * Writes what is said together. Named in `after` is all that the words grew from: it stands in the place of those of them that stand;
 * without any where there was none. It is signed anew.
 */
export const writeStatement = write('picture.write_statement', `${path}/statement`, {
  ...inCase,
  trail: 'picture.statement_written',
})
  .input(InCase.extend({ words: StatementWords, after: z.array(Id).max(40) }))
  .output(z.object({ id: Id }))
  .errors(refusals('case.already_closed'))
  .errors(newer)

const OfStatement = InCase.extend({ statementId: Id })

/** Stands behind a version that stands; with words where one sees something in another way. */
export const signStatement = write('picture.sign', `${path}/statement/{statementId}/signature`, {
  ...inCase,
  trail: 'picture.statement_signed',
})
  .input(OfStatement.extend({ differs: StatementWords.nullable() }))
  .output(z.object({ id: Id }))
  .errors(refusals('case.already_closed', 'picture.not_here', 'picture.signed_already'))
  .errors(newer)

/** Says that a version is finished. */
export const finishStatement = write('picture.finish', `${path}/statement/{statementId}/finished`, {
  ...inCase,
  trail: 'picture.statement_finished',
})
  .input(OfStatement)
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      ...(['case.already_closed', 'picture.not_here', 'picture.not_holder'] as const),
      ...(['picture.finished_already', 'picture.family_not_signed'] as const),
    ),
  )
  .errors(newer)
