import * as z from 'zod'
import type { House, Presented } from '../api/carry-out.ts'
import { carryOut } from '../api/carry-out.ts'
import type { AnyOperation } from '../api/operation.ts'

const Standing = z.object({
  latest: z.object({ id: z.string(), at: z.coerce.date(), by: z.string().nullish() }).nullable(),
})
/** What is latest, of each thing that was asked after; null where there is nothing. */
export type Stands = readonly z.infer<typeof Standing>['latest'][]

/** What is asked after: the first decides who may listen. */
export interface Asked {
  readonly ask: readonly AnyOperation[]
  readonly input: object
}

/** How things stand for a reader, judged by the gate; `hidden` when there is nothing for this reader, `out` without a log-in. */
export async function standsFor(
  house: House,
  presented: Presented | undefined,
  { ask, input }: Asked,
): Promise<Stands | 'hidden' | 'out'> {
  if (!presented) return 'out'
  const outcomes = await Promise.all(ask.map(one => carryOut(house, one, { ...presented, input })))
  if (outcomes.some(one => one.is === 'not logged in')) return 'out'
  if (outcomes[0]?.is !== 'done') return 'hidden'
  return outcomes.map(one => (one.is === 'done' ? Standing.parse(one.reply).latest : null))
}

/** Whether something stands otherwise than before, which the reader has not done. */
export const isNews = (before: Stands, now: Stands, readerId: string): boolean =>
  now.some((one, at) => one?.id !== before[at]?.id && (one === null || one.by !== readerId))

/** Whether something that the reader has not done came after an instant. */
export const cameAfter = (stands: Stands, readerId: string, at: Date): boolean =>
  stands.some(one => one !== null && one.by !== readerId && one.at > at)
