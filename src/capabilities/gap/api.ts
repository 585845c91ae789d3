import * as z from 'zod'
import { refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'

/**
 * Reminds the one whom a gap of a case or a concern waits for, by a mail without content; once a day at most. The gap alone is
 * named: a leader may know of it without knowing whom it is about. Who reminded stands in the gap.
 */
export const remind = write('gap.remind', '/gaps/{gapId}/reminder', {
  login: 'substantial',
  trail: 'gap.reminded',
  about: 'actor',
})
  .input(z.object({ gapId: Id }))
  .output(z.object({ gapId: Id, remindedAt: Instant }))
  .errors(refusals('gap.mended', 'gap.yours', 'gap.nobody', 'gap.reminded_today'))
