import { aboutSelf } from '../../platform/api/about-person.ts'
import { Told } from './about-model.ts'
import { messagesOfPerson } from './about-store.ts'
import { habitsOf } from './choice-store.ts'
import { choosable } from './rules.ts'
import { listInbox } from './store.ts'

const MOST = 1000

/** What somebody was told: as the inbox shows it now, and what left it. */
export const noticeAboutPerson = aboutSelf({
  ...{
    id: 'told',
    who: ['family', 'employee'],
    tables: ['notice', 'notice_message', 'notice_in_message', 'notice_choice'],
    shape: Told,
  },
  gather: async ({ tx, actor, now }) => {
    const [inbox, messages, mine] = await Promise.all([
      listInbox(tx, actor, now, { unread: false, limit: MOST }),
      messagesOfPerson(tx, actor),
      habitsOf(tx, actor.municipality, [actor.id]),
    ])
    const habits = mine.get(actor.id)?.habits
    return {
      told: inbox.map(({ notice }) => notice),
      messages,
      chosen: choosable(actor.kind).flatMap(({ id, label }) => {
        const when = habits?.when[id]
        return when ? [{ topic: label.nb, when }] : []
      }),
      ...{ quietFrom: habits?.quiet?.from ?? null, quietTo: habits?.quiet?.to ?? null },
    }
  },
})
