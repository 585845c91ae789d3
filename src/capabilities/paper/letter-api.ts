import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { LETTER_ENDINGS, SEEN_BY, SeenIdentity, ShownLetter } from './letter-model.ts'
import { PaperLanguage } from './model.ts'

const about = 'case'
const Which = z.object({ caseId: Id, personId: Id })

/** The letters to one of the family, and whether that one's identity has been seen. */
export const listLetters = read('letter.list', '/cases/{caseId}/letters/{personId}', {
  ...{ about, login: 'substantial', trail: 'letter.listed' },
})
  .input(Which)
  .output(z.object({ letters: z.array(ShownLetter), seen: SeenIdentity.nullable(), mayMake: z.boolean() }))

/** A letter with a code to one who cannot log in otherwise; an earlier one that waits opens nothing any more. */
export const makeLetter = write('letter.make', '/cases/{caseId}/letters', {
  ...{ about, login: 'high', trail: 'letter.made' },
})
  .input(Which.extend({ language: PaperLanguage }))
  .output(z.object({ id: Id }))
  .errors(refusals('letter.can_log_in'))

/** The paper, and the number that is told in another way: for a short while, to who made the letter. */
export const printLetter = read('letter.print', '/cases/{caseId}/letters/print', {
  ...{ about, login: 'high', trail: 'letter.printed', inBody: true },
})
  .input(Which.extend({ letterId: Id }))
  .output(
    z.object({
      type: z.enum(['application/pdf', 'text/html']),
      base64: z.string(),
      /** Told face to face or by telephone, never written in the letter. */
      number: z.string(),
    }),
  )
  .errors(refusals('letter.not_printable'))

/** The letter opens nothing any more; nor does a log-in by it that is open now. */
export const endLetter = write('letter.end', '/cases/{caseId}/letters/end', {
  ...{ about, login: 'substantial', trail: 'letter.ended' },
})
  .input(Which.extend({ because: z.enum(LETTER_ENDINGS) }))
  .output(z.object({ id: Id }))
  .errors(refusals('letter.none_waits'))

/** Somebody who works here has seen who the person is: from the next letter on, it opens more than time and place. */
export const seeIdentity = write('letter.seeIdentity', '/cases/{caseId}/letters/identity', {
  ...{ about, login: 'high', trail: 'letter.identity_seen' },
})
  .input(Which.extend({ how: z.enum(SEEN_BY), words: z.string().trim().min(1).max(500) }))
  .output(z.object({ id: Id }))
