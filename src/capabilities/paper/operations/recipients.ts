import type { Actor, FamilyActor } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { isLanguage } from '../../../kernel/language.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { readsIn } from '../../../platform/identity/index.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { guardiansOf } from '../../person/index.ts'
import { maySee } from '../../sight/index.ts'
import { wishedBy } from '../rules/wished.ts'

/** Somebody of the family to whom something may be handed, as that one would be logged in. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly as: FamilyActor
  /** The case as that one sees it. */
  readonly sees: CaseSubject
}

/** Somebody of the family of a child, or the child itself, as that one would be logged in. */
export const asFamily = (municipality: number, id: string, childId: string): FamilyActor => ({
  ...{ kind: 'family', role: id === childId ? 'youth' : 'guardian', id, municipality, level: 'high' },
})

/** Whether it is the child itself. */
export const isOwn = ({ as }: Pick<Recipient, 'as'>): boolean => as.role === 'youth'
/** What stands beside the person in a row: the child, where it is the child itself. */
export const childOf = (one: Recipient): string | null => (isOwn(one) ? one.personId : null)

/** Each guardian who sees the case now, and the child from the age of own pages, by the own facts of each: nobody is handed what is kept from that one. */
export async function recipientsOf(tx: Tx, actor: Actor, subject: CaseSubject, now: Date): Promise<Recipient[]> {
  const { municipality } = actor
  const { child, childCase } = subject
  const guardians = await guardiansOf(tx, municipality, child.id, dayOf(now))
  const people = [
    ...guardians.map(one => ({ personId: one.personId, name: one.fullName, wished: one.language })),
    { personId: child.id, name: child.fullName, wished: wishedBy(child.languages) },
  ]
  const chosen = await readsIn(
    tx,
    municipality,
    people.map(one => one.personId),
  )
  const found = await Promise.all(
    people.map(async ({ personId, name, wished }) => {
      const as = asFamily(municipality, personId, child.id)
      const own = await findCase(tx, { caseId: childCase.id }, as)
      if (!own || !maySee(as, own, now).allowed) return undefined
      const language = chosen.get(personId) ?? (isLanguage(wished) ? wished : 'nb')
      return { personId, name, language, as, sees: own }
    }),
  )
  return found.filter(one => one !== undefined)
}
