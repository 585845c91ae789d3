import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { ROSTER_KINDS, RosterLine } from './model.ts'

const FileText = z.string().min(1).max(900_000)

/** What a file would do, line by line. A POST, for a file does not go into an address; it changes nothing. */
export const previewRoster = read('roster.preview', '/roster/preview', {
  login: 'substantial',
  trail: 'roster.previewed',
  about: 'municipality',
})
  .route({ method: 'POST' })
  .input(z.object({ text: FileText }))
  .output(z.object({ kind: z.enum(ROSTER_KINDS), lines: z.array(RosterLine) }))
  .errors(refusals('roster.not_a_table', 'roster.heads_unknown'))

/** Carries a file out: all of it, or nothing when a line is wrong. The same file again does nothing. */
export const importRoster = write('roster.import', '/roster', {
  login: 'substantial',
  trail: 'roster.imported',
  about: 'municipality',
})
  .input(z.object({ text: FileText }))
  .output(z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }))
  .errors(refusals('roster.not_a_table', 'roster.heads_unknown', 'roster.wrong_lines'))
