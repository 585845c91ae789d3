import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { ENDINGS, Habits, Notice, When } from './model.ts'

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

/** How many I have not read: for the bell, on every page. A number of one's own leaves no row in the trail. */
export const count = read('notice.count', '/notices/count', { ...own, trail: 'notice.counted', quiet: true })
  .input(z.object({}))
  .output(z.object({ unread: z.int() }))

/** Whether what I am told stands as it did: for pages that are open. */
export const standing = read('notice.standing', '/notices/standing', { ...own, trail: 'notice.standing', quiet: true })
  .input(z.object({}))
  .output(z.object({ latest: z.object({ id: z.string(), at: Instant }).nullable() }))

/** Marks as read what is named, or all; answers which were not read before, so that it can be taken back. */
export const markRead = write('notice.read', '/notices/read', { ...own, trail: 'notice.read' })
  .input(z.object({ ids: z.array(Id).max(500).optional() }))
  .output(z.object({ ids: z.array(Id) }))

/** Takes that back. */
export const markUnread = write('notice.unread', '/notices/unread', { ...own, trail: 'notice.unread' })
  .input(z.object({ ids: z.array(Id).max(500) }))
  .output(z.object({ ids: z.array(Id) }))

const Topic = z.object({ id: z.string(), label: z.object({ nb: z.string(), nn: z.string() }), when: When })

/** How I want to be told, what there is to choose, and where anything can reach me. */
export const openChoice = read('notice.choice', '/notices/choice', { ...own, trail: 'notice.choice_read' })
  .input(z.object({}))
  .output(
    z.object({
      habits: Habits,
      /** 0 while nothing was chosen. */
      version: z.int(),
      topics: z.array(Topic),
      reach: z.object({ email: z.boolean(), sms: z.boolean(), isProtected: z.boolean() }),
    }),
  )

/** Chooses it. What is acute goes at once whatever was chosen, and the inbox has everything. */
export const choose = write('notice.choose', '/notices/choice', { ...own, trail: 'notice.chosen' })
  .input(Habits.extend({ version: z.int().min(0) }))
  .output(z.object({ version: z.int() }))
  .errors(refusals('notice.no_such_topic'))
  .errors(conflictWith(Habits.extend({ version: z.int() })))
