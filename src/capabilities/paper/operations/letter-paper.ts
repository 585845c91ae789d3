import { isWritten } from '../../../kernel/language.ts'
import { isLanguage } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import { later, operation } from '../../../platform/api/operation.ts'
import { isReviewed } from '../../settings/index.ts'
import { mayServeOnPaper } from '../access.ts'
import * as api from '../letter-api.ts'
import { codeFrom, grouped, mayMakePaper, numberFrom } from '../letter-rules.ts'
import { lettersTo } from '../letter-store.ts'
import { codeSeed, numberSeed } from './letter-secrets.ts'
import { aroundOf, findRecipient, printed } from './print.ts'
import { isOwn } from './recipients.ts'

export const printLetter = operation(api.printLetter, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ input, subject, ...asking }) => {
    const { tx, actor, now, secrets, baseUrl, showed } = asking
    const { municipality } = actor
    const letters = await lettersTo(tx, { municipality, personId: input.personId })
    const letter = letters.find(one => one.id === input.letterId && one.caseId === input.caseId)
    if (!letter || !mayMakePaper(letter, actor.id, now)) return refuse('letter.not_printable')
    const language = isLanguage(letter.language) ? letter.language : 'nb'
    const reviewed = isWritten(language) || (await isReviewed(tx, municipality, language))
    const around = {
      ...(await aroundOf(asking, subject)),
      today: dayOf(now),
      name: subject.recipient.name,
      own: isOwn(subject.recipient),
    }
    const code = grouped(codeFrom(codeSeed(secrets, letter.id)))
    const content = {
      kind: 'letter',
      code,
      address: `${baseUrl}/login/letter`,
      until: addDays(dayOf(letter.expiresAt), -1),
    } as const
    showed([subject.child.id])
    const number = numberFrom(numberSeed(secrets, letter.id))
    return later(async () => ({ ...(await printed(content, around, { language, reviewed })), number }))
  },
})
