import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
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
