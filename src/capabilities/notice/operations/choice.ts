import { conflict, refuse } from '../../../kernel/refusal.ts'
import { listing } from '../../../platform/api/operation.ts'
import { mayReadOwn } from '../access.ts'
import * as api from '../api.ts'
import { habitsOf, saveHabits } from '../choice-store.ts'
import { choosable, defaultHabits } from '../rules.ts'
import { reachOf } from './reach.ts'

export const openHabits = listing(api.openChoice, {
  allow: mayReadOwn,
  handle: async ({ tx, actor }) => {
    const { municipality, id, kind } = actor
    const [chosen, [reach]] = await Promise.all([
      habitsOf(tx, municipality, [id]),
      reachOf(tx, municipality, [{ kind, id }]),
    ])
    const mine = chosen.get(id) ?? { habits: defaultHabits, version: 0 }
    return {
      ...mine,
      topics: choosable(kind).map(({ id: topic, label, when }) => ({
        ...{ id: topic, label },
        when: mine.habits.when[topic] ?? when,
      })),
      reach: {
        ...{ email: Boolean(reach?.email), sms: Boolean(reach?.sms) },
        isProtected: reach?.isProtected ?? false,
      },
    }
  },
})

export const chooseHabits = listing(api.choose, {
  allow: mayReadOwn,
  handle: async ({ tx, actor, input }) => {
    const { municipality, id: personId } = actor
    const { version, ...habits } = input
    const known = choosable(actor.kind).map(one => one.id)
    if (Object.keys(habits.when).some(topic => !known.includes(topic))) return refuse('notice.no_such_topic')
    const saved = await saveHabits(tx, { municipality, personId, version, habits })
    if (saved !== undefined) return { version: saved }
    const theirs = (await habitsOf(tx, municipality, [personId])).get(personId)
    return conflict(theirs ? { ...theirs.habits, version: theirs.version } : { ...defaultHabits, version: 0 })
  },
})
