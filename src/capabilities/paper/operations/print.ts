import { isWritten } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { later, operation } from '../../../platform/api/operation.ts'
import type { Asking } from '../../../platform/api/about-person.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { print } from '../../../platform/print/print.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeeById, serviceById } from '../../organisation/index.ts'
import { municipalityName } from '../../person/index.ts'
import { isReviewed } from '../../settings/index.ts'
import { mayPrint } from '../access.ts'
import * as api from '../api.ts'
import { paperOf } from '../rules/papers.ts'
import type { Around, Content } from '../rules/papers.ts'
import { paperIn } from '../rules/saying.ts'
import { askedAt, contentFor } from './contents.ts'
import { isOwn, recipientsOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'

/** A case with one of the family who sees it; absent alike where either is not there. */
export async function findRecipient(
  tx: Tx,
  { caseId, personId }: { caseId: string; personId: string },
  actor: Actor,
  now: Date,
): Promise<(CaseSubject & { readonly recipient: Recipient }) | undefined> {
  const subject = await findCase(tx, { caseId }, actor)
  if (!subject || !mayPrint(actor, subject, now).allowed) return subject && { ...subject, recipient: nobody(subject) }
  const recipient = (await recipientsOf(tx, actor, subject, now)).find(one => one.personId === personId)
  return recipient && { ...subject, recipient }
}
/** Stands in the place of who is not looked for: the policy says no before anybody reads it. */
const nobody = (sees: CaseSubject): Recipient => ({
  ...{ personId: '', name: '', language: 'nb', sees },
  as: { kind: 'family', role: 'guardian', id: '', municipality: 0, level: 'low' },
})

export const printPaper = operation(api.printPaper, {
  subject: findRecipient,
  allow: mayPrint,
  handle: async ({ input, subject, ...asking }) => {
    const { tx, actor, now, showed } = asking
    const { recipient } = subject
    const language = input.language ?? recipient.language
    const { kind, thingId } = input
    const content = await contentFor(asking, { inCase: subject, kind, thingId }, recipient)
    if (!content) return refuse('paper.nothing_to_print')
    const around = await aroundOf(asking, subject)
    const since = await askedAt(asking, recipient.personId, { kind, thingId: thingId ?? null })
    const reviewed = isWritten(language) || (await isReviewed(tx, actor.municipality, language))
    showed([subject.child.id])
    const about = { ...around, today: dayOf(now), name: recipient.name, own: isOwn(recipient) }
    // The typesetter takes its time: nobody waits in the database for it.
    return later(async () => ({
      ...(await printed(content, about, { language, reviewed })),
      language,
      since,
      reviewed,
    }))
  },
})

/** Whom to ring, and what the municipality and the child are called. */
export async function aroundOf(
  { tx, actor }: Asking,
  { holder, child }: CaseSubject,
): Promise<Omit<Around, 'today' | 'name' | 'own'>> {
  const { municipality } = actor
  const [from, who, service] = await Promise.all([
    municipalityName(tx, municipality),
    holder && employeeById(tx, municipality, holder.id),
    holder && serviceById(tx, municipality, holder.serviceId),
  ])
  const contact = who ? { name: who.name, phone: who.phone ?? service?.phone ?? null } : null
  return { from, child: child.name, contact }
}

/** The paper; where nobody qualified has looked the language over, marked so and with the bokmål after it. */
export function printed(
  content: Content,
  around: Around,
  { language, reviewed }: { readonly language: Language; readonly reviewed: boolean },
) {
  const saying = paperIn(language)
  const own = { ...paperOf(content, around, saying), language, foot: around.from }
  if (reviewed) return print(own)
  const bokmal = paperIn('nb')
  const mark = { is: 'box', lines: [...new Set([saying.say('unreviewed'), bokmal.say('unreviewed')])] } as const
  const also = { ...paperOf(content, around, bokmal), language: 'nb' }
  return print({ ...own, blocks: [mark, ...own.blocks], also })
}
