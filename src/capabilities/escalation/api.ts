import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Escalated } from './model.ts'

/** What was sent on to me because nobody acted, the oldest first. Of no child: who is not of the case learns nothing of it. */
export const listEscalated = read('escalation.list', '/escalations', {
  login: 'substantial',
  trail: 'escalation.listed',
  about: 'actor',
})
  .input(z.object({}))
  .output(z.object({ escalated: z.array(Escalated) }))

/** Says that I see to it; the next step waits as long anew. */
export const takeEscalated = write('escalation.take', '/escalations/{escalationId}/taken', {
  login: 'substantial',
  trail: 'escalation.taken',
  about: 'actor',
})
  .input(z.object({ escalationId: Id, version: z.int().min(1) }))
  .output(z.object({ escalationId: Id, takenAt: Instant, version: z.int() }))
  .errors(refusals('escalation.mended', 'escalation.taken_already'))
  .errors(conflictWith(z.object({ version: z.int() })))
