import * as z from 'zod'
import { inAddress, read, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { ENDINGS, Notice } from './model.ts'

const own = { login: 'substantial', about: 'actor' } as const
const MOST = 50

/** What I am told, the latest first; the child is named only where I see the case now. `before` is the last of the page before. */
export const list = read('notice.list', '/notices', { ...own, trail: 'notice.listed' })
  .input(
    z.object({
      show: z.enum(['unread', 'all']).default('all'),
      before: Id.optional(),
      limit: inAddress(z.int().min(1).max(MOST).default(MOST)),
    }),
  )
  .output(
    z.object({
      notices: z.array(
        Notice.pick({ id: true, kind: true, about: true, thingId: true }).extend({
          acute: z.boolean(),
          child: z.object({ id: Id, name: z.string() }).nullable(),
          ending: z.enum(ENDINGS).nullable(),
          toldAt: Instant,
          dueAt: Instant.nullable(),
          readAt: Instant.nullable(),
        }),
      ),
      more: z.boolean(),
    }),
  )

/** How many I have not read: for the bell. */
export const count = read('notice.count', '/notices/count', { ...own, trail: 'notice.counted' })
  .input(z.object({}))
  .output(z.object({ unread: z.int() }))

/** Marks as read what is named, or all; answers which were not read before, so that it can be taken back. */
export const markRead = write('notice.read', '/notices/read', { ...own, trail: 'notice.read' })
  .input(z.object({ ids: z.array(Id).max(500).optional() }))
  .output(z.object({ ids: z.array(Id) }))

/** Takes that back. */
export const markUnread = write('notice.unread', '/notices/unread', { ...own, trail: 'notice.unread' })
  .input(z.object({ ids: z.array(Id).max(500) }))
  .output(z.object({ ids: z.array(Id) }))
