import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Candidate, ShownMatter } from './matter-model.ts'
import { ImportResult, RegisterLine } from './model.ts'

const FileText = z.string().min(1).max(2_000_000)
const declared = { login: 'high', about: 'municipality' } as const
const unread = refusals('register.not_readable', 'register.heads_unknown')
/** So many lines are shown; what is wrong first. */
export const MOST_SHOWN = 500

/** What a file from the population register would do. A POST, for a file does not go into an address; it changes nothing. */
export const previewRegister = read('register.preview', '/register/preview', {
  ...declared,
  trail: 'register.previewed',
})
  .route({ method: 'POST' })
  .input(z.object({ text: FileText }))
  .output(ImportResult.extend({ shown: z.array(RegisterLine) }))
  .errors(unread)

/** Carries a file out: what tightens at once, what loosens as proposals; lines that are wrong are left out and told. */
export const importRegister = write('register.import', '/register', { ...declared, trail: 'register.imported' })
  .input(z.object({ text: FileText }))
  .output(ImportResult)
  .errors(unread)

/** The latest files and what came of them. */
export const listImports = read('register.list', '/register', {
  ...declared,
  login: 'substantial',
  trail: 'register.listed',
})
  .input(z.object({}))
  .output(z.array(ImportResult.extend({ id: Id, at: Instant, nightly: z.boolean() })))

/** What files have found and only people may do, oldest first; and who may be named for a closed child nobody knew of. */
export const listMatters = read('register.matters', '/register/matters', {
  login: 'substantial',
  trail: 'register.matters_listed',
  about: 'actor',
})
  .input(z.object({}))
  .output(z.object({ matters: z.array(ShownMatter), candidates: z.array(Candidate) }))

/** Says how a matter was handled, and for a closed child of whom nobody knew: who may know from now on. */
export const handleMatter = write('register.handle', '/register/matters/{matterId}/handle', {
  ...declared,
  trail: 'register.matter_handled',
})
  .input(
    z.object({
      matterId: Id,
      version: z.int(),
      words: z.string().trim().min(1).max(2000),
      circle: z.array(Id).max(30).default([]),
    }),
  )
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('register.somebody_must_know', 'register.not_closed', 'register.not_employed'))
  .errors(conflictWith(z.object({ version: z.int() })))
