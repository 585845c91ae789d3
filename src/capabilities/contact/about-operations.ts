import { dayOf } from '../../kernel/time.ts'
import { aboutSelf } from '../../platform/api/about-person.ts'
import { AboutContact } from './about-model.ts'
import { everChosen } from './store.ts'

/** Who was to see how one is reached, as that one said it. */
export const aboutContact = aboutSelf({
  ...{ id: 'reached', who: ['family'], shape: AboutContact },
  tables: ['contact_choice'],
  gather: async ({ tx, actor: { municipality, id } }) => {
    const rows = await everChosen(tx, { municipality, personId: id })
    if (rows.length === 0) return undefined
    return { maySee: rows.map(({ at, how, ...one }) => ({ ...one, on: dayOf(at), saidHow: how })) }
  },
})
