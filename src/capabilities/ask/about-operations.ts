import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'
import { aboutSelf } from '../../platform/api/about-person.ts'
import { ASK_KINDS, ASK_STATES } from './model.ts'
import { listOfPerson } from './about-store.ts'

const Asked = z.object({
  asked: z.array(
    z.object({
      kind: z.enum(ASK_KINDS),
      state: z.enum(ASK_STATES),
      sentAt: Instant,
      openedAt: Instant.nullable(),
      answeredAt: Instant.nullable(),
      words: z.string().nullable(),
    }),
  ),
})

/** What somebody was asked and answered; only about what the person still may see, for a question tells that there is something. */
export const askAboutPerson = aboutSelf({
  ...{ id: 'asked', who: ['family', 'employee'], tables: ['ask'], shape: Asked },
  gather: async ({ tx, actor, now }) => ({
    asked: (await listOfPerson(tx, actor, now)).map(one => ({
      ...one,
      kind: z.enum(ASK_KINDS).parse(one.kind),
      state: z.enum(ASK_STATES).parse(one.state),
    })),
  }),
})
