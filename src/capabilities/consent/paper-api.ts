import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { MEDIA_TYPES, base64Of } from '../../kernel/file.ts'
import { Id } from '../../kernel/ids.ts'
import { MOST_PAPER_BYTES } from './paper-model.ts'

/** The holder lays the scanned paper beside an answer that came on paper; it covers all that was said then. */
export const attachPaper = write('consent.attachPaper', '/cases/{caseId}/consent/papers', {
  login: 'high',
  trail: 'consent.paper_attached',
  about: 'case',
})
  .input(z.object({ caseId: Id, answerId: Id, content: base64Of(MOST_PAPER_BYTES) }))
  .output(z.object({ id: Id }))
  .errors(refusals('consent.paper_not_on_paper', 'consent.paper_has_one', 'consent.paper_kind', 'consent.paper_heic'))
  .errors(refusals('consent.paper_broken', 'consent.paper_too_many_points', 'consent.paper_active'))
  .errors(refusals('consent.paper_unseen', 'consent.paper_busy'))

/** Opens the paper: for the holder, those who work with the case in the owner service, and the one who signed it. */
export const openPaper = read('consent.openPaper', '/cases/{caseId}/consent/papers/{paperId}', {
  login: 'substantial',
  trail: 'consent.paper_opened',
  about: 'case',
})
  .input(z.object({ caseId: Id, paperId: Id }))
  .output(z.object({ mediaType: z.enum(MEDIA_TYPES), content: z.string() }))
