import { dayOf } from '../../kernel/time.ts'
import { aboutSelf } from '../../platform/api/about-person.ts'
import { AboutPapers } from './about-model.ts'
import { identityOf, lettersTo } from './letter-store.ts'
import { everGiven, everServed } from './about-store.ts'

/** When somebody was said to get everything on paper, and what that one has been given. */
export const aboutPapers = aboutSelf({
  ...{ id: 'papers', who: ['family'], shape: AboutPapers },
  tables: ['served_on_paper', 'paper_given', 'paper_taken_back', 'letter', 'identity_seen'],
  gather: async ({ tx, actor: { municipality, id } }) => {
    const of = { municipality, personId: id }
    const [served, given, letters, seen] = await Promise.all([
      everServed(tx, of),
      everGiven(tx, of),
      lettersTo(tx, of),
      identityOf(tx, of),
    ])
    if ([...served, ...given, ...letters, ...seen].length === 0) return undefined
    return {
      served: served.map(({ at, ...one }) => ({ ...one, on: dayOf(at) })),
      letters: letters.map(one => ({ on: dayOf(one.madeAt), usedOn: one.usedAt && dayOf(one.usedAt) })),
      identitySeen: seen.map(({ at, ...one }) => ({ ...one, on: dayOf(at) })),
      handedOver: given.map(({ at, takenBackAt, ...one }) => ({
        ...one,
        on: dayOf(at),
        takenBackOn: takenBackAt && dayOf(takenBackAt),
      })),
    }
  },
})
