import { listing } from '../../platform/api/operation.ts'
import { noticesRead } from '../notice/index.ts'
import { mayAnswerOwn, meantBy } from './access.ts'
import * as api from './api.ts'
import { listWaiting, saveOpened } from './store.ts'

export const listMine = listing(api.listMine, {
  allow: mayAnswerOwn,
  handle: async ({ tx, actor, input, showed }) => {
    const { municipality, id: reader } = actor
    const asks = await listWaiting(tx, { municipality, to: meantBy(actor), reader, limit: input.limit })
    showed(asks.flatMap(one => (one.childId === null ? [] : [one.childId])))
    return asks
  },
})

export const openAsk = listing(api.openAsk, {
  allow: mayAnswerOwn,
  handle: async ({ tx, actor, now, input }) => {
    const which = { municipality: actor.municipality, thingId: input.thingId, to: meantBy(actor), reader: actor.id }
    const opened = await saveOpened(tx, which, now)
    if (opened) await noticesRead(tx, which, now)
    return { opened }
  },
})
