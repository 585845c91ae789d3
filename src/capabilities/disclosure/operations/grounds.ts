import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import { mayWonderAboutSharing, maySwitchGround } from '../access.ts'
import * as api from '../api.ts'
import type { GroundSwitch } from '../model.ts'
import { isInForce, sectionOn } from '../rules/ground.ts'
import { insertSwitch, switchesOf } from '../store/ground.ts'
import { book, lawOf, sourceOf } from './book.ts'

export const listGrounds = listing(api.listGrounds, {
  allow: mayWonderAboutSharing,
  handle: async ({ tx, actor, now }) => {
    const said = await switchesOf(tx, actor.municipality)
    return {
      grounds: book.grounds.map(ground =>
        shown(
          ground,
          said.find(one => one.ground === ground.id),
          dayOf(now),
        ),
      ),
      maySwitch: maySwitchGround(actor, null, now).allowed,
    }
  },
})

const shown = (ground: (typeof book.grounds)[number], said: GroundSwitch | undefined, today: string) => {
  const section = sectionOn(book, ground, today)
  const { id, use, title, means, validFrom, validTo, mayBeOff } = ground
  return {
    ...{ id, use, title, means, validFrom, validTo, mayBeOff },
    source: section ? sourceOf(section) : null,
    coming: ground.sections
      .filter(one => !isInForce(book, lawOf(one.law), today) && lawOf(one.law).status === 'adopted')
      .map(one => ({ ...sourceOf(one), from: lawOf(one.law).validFrom })),
    on: !mayBeOff || (said?.isOn ?? true),
    because: said?.because ?? null,
    switchedOn: said ? dayOf(said.at) : null,
  }
}

export const switchGround = listing(api.switchGround, {
  allow: maySwitchGround,
  handle: async ({ tx, actor, now, input, newId }) => {
    const ground = book.grounds.find(one => one.id === input.ground)
    if (!ground) return refuse('disclosure.ground_unknown')
    // A duty, a danger to life, an order and the family's own yes are nothing that a municipality can do without.
    if (!ground.mayBeOff) return refuse('disclosure.ground_must_stay')
    const id = newId()
    const { on: isOn, because } = input
    await insertSwitch(tx, actor.municipality, { id, ground: ground.id, isOn, because, byId: actor.id, at: now })
    return { id }
  },
})
