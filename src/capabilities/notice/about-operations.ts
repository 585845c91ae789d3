import { aboutSelf } from '../../platform/api/about-person.ts'
import { Told } from './about-model.ts'
import { messagesOfPerson } from './about-store.ts'
import { listInbox } from './store.ts'

const MOST = 1000

/** What somebody was told: as the inbox shows it now, and what left it. */
export const noticeAboutPerson = aboutSelf({
  ...{
    id: 'told',
    who: ['family', 'employee'],
    tables: ['notice', 'notice_message', 'notice_in_message'],
    shape: Told,
  },
  gather: async ({ tx, actor, now }) => {
    const inbox = await listInbox(tx, actor, now, { unread: false, limit: MOST })
    return { told: inbox.map(({ notice }) => notice), messages: await messagesOfPerson(tx, actor) }
  },
})
