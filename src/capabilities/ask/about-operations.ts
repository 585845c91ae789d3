import { aboutSelf } from '../../platform/api/about-person.ts'
import { Asked } from './about-model.ts'
import { listOfPerson } from './about-store.ts'

/** What somebody was asked and answered; only about what the person still may see, for a question tells that there is something. */
export const askAboutPerson = aboutSelf({
  ...{ id: 'asked', who: ['family', 'employee'], tables: ['ask'], shape: Asked },
  gather: async ({ tx, actor, now }) => ({
    asked: await listOfPerson(tx, actor, now),
  }),
})
