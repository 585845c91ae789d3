import * as z from 'zod'
import { refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'

/** Reminds the one whom a gap waits for, by a mail without content; once a day at most. */
export const remind = write('gap.remind', '/cases/{caseId}/gaps/{gapId}/reminder', {
  login: 'substantial',
  trail: 'gap.reminded',
  about: 'case',
})
  .input(z.object({ caseId: Id, gapId: Id }))
  .output(z.object({ gapId: Id, remindedAt: Instant }))
  .errors(refusals('gap.mended', 'gap.yours', 'gap.nobody', 'gap.reminded_today'))
