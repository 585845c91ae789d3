import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Choice } from '../settings/model.ts'

export const TAKINGS = ['yes', 'waiting', 'full'] as const
/** What a service says of how many it can take. */
export const Capacity = z.object({
  taking: z.enum(TAKINGS),
  waitingWeeks: z.int().min(1).max(104).nullable(),
  fullUntil: Day.nullable(),
  /** What it offers, of the kinds that the municipality has. */
  offers: z.array(z.string().min(1).max(60)).max(30),
  words: z.string().trim().min(1).max(200).nullable(),
  updatedAt: z.date(),
  updatedBy: Id,
  version: z.int(),
})
export type Capacity = z.infer<typeof Capacity>

/** The weeks that somebody has written; undefined for what is no number of weeks, or more than can be kept. */
export const weeksOf = (written: string): number | undefined => {
  const weeks = /^\d+$/.test(written.trim()) ? Number(written) : undefined
  return Capacity.shape.waitingWeeks.safeParse(weeks).data ?? undefined
}

/** A capacity as it is shown to whoever chooses among services: dated, and said to be old when it is. */
export const ShownCapacity = Capacity.pick({
  taking: true,
  waitingWeeks: true,
  fullUntil: true,
  offers: true,
  words: true,
}).extend({ updatedOn: Day, isStale: z.boolean() })
export type ShownCapacity = z.infer<typeof ShownCapacity>

/** A service that can be asked, with what it says; null where it has said nothing. */
export const WithCapacity = z.object({ id: Id, name: z.string(), capacity: ShownCapacity.nullable() })

/** What my own service has said, to be said anew. */
export const OwnCapacity = z.object({
  service: z.string(),
  offers: z.array(Choice),
  /** Null where nothing has been said yet. */
  said: Capacity.pick({ taking: true, waitingWeeks: true, fullUntil: true, offers: true, words: true }).nullable(),
  updatedOn: Day.nullable(),
  isStale: z.boolean(),
  version: z.int(),
})
