import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { NewEntry, StatementWords } from './model.ts'
import { ShownPicture, ShownStatement } from './shown-model.ts'

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
      'picture.glasses_of_services',
      'picture.why_missing',
      'picture.topic_closed',
      'picture.whom_missing',
      'picture.newer_there',
    ),
  )

/** Takes back what one has written: from now on nobody reads it. */
export const takeBackEntry = write('picture.take_back', `${path}/entries/{entryId}/taken-back`, {
  ...inCase,
  trail: 'picture.taken_back',
})
  .input(InCase.extend({ entryId: Id }))
  .output(z.object({ id: Id }))
  .errors(refusals('picture.newer_there'))

const newer = conflictWith(ShownStatement.pick({ version: true, words: true }))

/** Writes what is said together, anew: the version after the one that was read. It is signed anew. */
export const writeStatement = write('picture.write_statement', `${path}/statement`, {
  ...inCase,
  trail: 'picture.statement_written',
})
  .input(InCase.extend({ words: StatementWords, version: z.int().min(0) }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('case.already_closed', 'picture.newer_there'))
  .errors(newer)

const OfStatement = InCase.extend({ statementId: Id, version: z.int().min(1) })

/** Stands behind the newest version; with words where one sees something in another way. */
export const signStatement = write('picture.sign', `${path}/statement/{statementId}/signature`, {
  ...inCase,
  trail: 'picture.statement_signed',
})
  .input(OfStatement.extend({ differs: StatementWords.nullable() }))
  .output(z.object({ id: Id }))
  .errors(refusals('case.already_closed', 'picture.newer_there'))
  .errors(newer)

/** Says that the newest version stands. */
export const finishStatement = write('picture.finish', `${path}/statement/{statementId}/finished`, {
  ...inCase,
  trail: 'picture.statement_finished',
})
  .input(OfStatement)
  .output(z.object({ id: Id }))
  .errors(
    refusals('case.already_closed', 'picture.newer_there', 'picture.finished_already', 'picture.family_not_signed'),
  )
  .errors(newer)
