import { listing } from '../../../platform/api/operation.ts'
import { childrenByIds } from '../../person/index.ts'
import { mayReadOwn } from '../access.ts'
import * as api from '../api.ts'
import { topicOf } from '../config-model.ts'
import { countUnread, listInbox, saveRead, saveUnread, standingOf } from '../store.ts'

export const listNotices = listing(api.list, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, now, input, showed }) => {
    const { show, before, limit } = input
    const found = await listInbox(tx, actor, now, { unread: show === 'unread', before, limit: limit + 1 })
    const page = found.slice(0, limit)
    const childIds = [...new Set(page.flatMap(({ notice, seen }) => (seen && notice.childId ? [notice.childId] : [])))]
    const children = childIds.length === 0 ? [] : await childrenByIds(tx, actor.municipality, childIds)
    showed(childIds)
    const names = new Map(children.map(({ id, name }) => [id, { id, name }]))
    return {
      notices: page.map(({ notice, seen }) => ({
        ...notice,
        acute: topicOf(notice.kind).acute,
        child: (seen && notice.childId !== null && names.get(notice.childId)) || null,
      })),
      more: found.length > limit,
    }
  },
})

export const countNotices = listing(api.count, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, now }) => ({ unread: await countUnread(tx, actor, now) }),
})

export const standing = listing(api.standing, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, now }) => {
    const { id, at } = await standingOf(tx, actor, now)
    return { latest: at ? { id, at: new Date(at) } : null }
  },
})

export const readNotices = listing(api.markRead, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, now, input }) => ({ ids: await saveRead(tx, actor, now, input.ids) }),
})

export const unreadNotices = listing(api.markUnread, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, now, input }) => ({ ids: await saveUnread(tx, actor, now, input.ids) }),
})
