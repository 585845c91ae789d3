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

/** Somebody of the family to whom something may be handed, as that one would be logged in. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly as: FamilyActor
  /** The case as that one sees it. */
  readonly sees: CaseSubject
}

/** A guardian, as that one would be logged in. */
export const asGuardian = (municipality: number, id: string): FamilyActor => ({
  ...{ kind: 'family', role: 'guardian', id, municipality, level: 'high' },
})

/** Each guardian who sees the case now, by that one's own facts: nobody is handed what is kept from that one. */
export async function recipientsOf(tx: Tx, actor: Actor, subject: CaseSubject, now: Date): Promise<Recipient[]> {
  const { municipality } = actor
  const { child, childCase } = subject
  const guardians = await guardiansOf(tx, municipality, child.id, dayOf(now))
  const people = guardians.map(one => ({ personId: one.personId, name: one.fullName, wished: one.language }))
  const chosen = await readsIn(
    tx,
    municipality,
    people.map(one => one.personId),
  )
  const found = await Promise.all(
    people.map(async ({ personId, name, wished }) => {
      const as = asGuardian(municipality, personId)
      const own = await findCase(tx, { caseId: childCase.id }, as)
      if (!own || !maySee(as, own, now).allowed) return undefined
      const language = chosen.get(personId) ?? (isLanguage(wished) ? wished : 'nb')
      return { personId, name, language, as, sees: own }
    }),
  )
  return found.filter(one => one !== undefined)
}
