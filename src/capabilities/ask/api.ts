import * as z from 'zod'
import { inAddress, read, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Ask } from './model.ts'

/** What waits for my answer, the most urgent first; by kind and deadline only, never content. */
export const listMine = read('ask.mine', '/asks', { login: 'substantial', trail: 'ask.listed', about: 'actor' })
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.array(
      Ask.pick({ id: true, kind: true, about: true, thingId: true, state: true }).extend({
        sentAt: Instant,
        dueAt: Instant,
      }),
    ),
  )

/** The one who is asked has seen what is asked; who asks sees that. */
export const openAsk = write('ask.open', '/asks/opened', { login: 'substantial', trail: 'ask.opened', about: 'actor' })
  .input(z.object({ thingId: Id }))
  .output(z.object({ opened: z.boolean() }))
