import { operation } from '../../platform/api/operation.ts'
import { shownTo } from '../sight/index.ts'
import { maySeeOwnHome } from './access.ts'
import * as api from './api.ts'
import { callsOfFamily } from './light-store.ts'
import { findOwnChildren } from './operations.ts'
import * as store from './store.ts'

/** Time and place, for whoever has only the weakest log-in: read with the very facts that rule after a stronger one. */
export const light = operation(api.light, {
  subject: (tx, _input, actor, now) => findOwnChildren(tx, {}, actor, now),
  allow: maySeeOwnHome,
  handle: async ({ tx, actor, now, subject: { children }, showed }) => {
    const { municipality, id: me } = actor
    const own = children.flatMap(child => (child.own ? [child.own] : []))
    const caseIds = own.map(one => one.caseId)
    const [asked, calls] = await Promise.all([
      store.askedPerCase(tx, { municipality, to: me }),
      callsOfFamily(tx, { municipality, caseIds, me }),
    ])
    const inCase = (caseId: string) => own.find(one => one.caseId === caseId)
    const isShown = (one: (typeof calls)[number]) => {
      const known = inCase(one.caseId)
      return known !== undefined && shownTo(actor, known.sight, now, one)
    }
    const next = calls.find(isShown)
    const of = next && inCase(next.caseId)
    showed(of ? [of.id] : [])
    // Where a child must not be found, a place is told by a strong log-in alone.
    const hides = of?.isProtected === true && next?.place !== null
    return {
      waits: asked.some(one => one.count > 0 && caseIds.includes(one.caseId)),
      meeting: next ? { ...next, place: hides ? null : next.place, placeHeldBack: hides } : null,
    }
  },
})
