import type { Actor } from '../../../kernel/actor.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { isKnown, shownTo } from '../../sight/index.ts'
import { mayList, mayReadWaiting } from '../access.ts'
import * as api from '../api.ts'
import { TOPIC, placeOf } from '../model.ts'
import type { Disagreement, Place } from '../model.ts'
import { disagreementsIn, waitingFor } from '../store.ts'
import { decidersOf } from './find.ts'

/** A disagreement as somebody of the case may read it; undefined for whom it is not. */
export function shown(one: Disagreement, { sight }: CaseSubject, actor: Actor, now: Date) {
  const told = { topic: TOPIC, serviceId: one.raisedIn, at: one.at, notFor: null }
  const { id, question, meanwhile, forFamily, at, step, dueOn, endedAt, version } = one
  const decided = one.outcome !== null
  const both = { id, question, meanwhile, forFamily, at, step, dueOn, endedAt, decided, version }
  if (shownTo(actor, sight, now, { ...told, audience: 'team' })) {
    const { words, raisedBy, endedBy, outcome } = one
    const services = one.services.filter(service => isKnown(sight, now, service.id, one.at))
    return { ...both, words, raisedBy, endedBy, outcome, services }
  }
  if (!forFamily || !shownTo(actor, sight, now, { ...told, audience: 'everyone' })) return undefined
  // How the help goes on is free text: whoever may not know of one of the services reads nothing of it.
  if (!one.services.every(service => isKnown(sight, now, service.id, one.at))) return undefined
  return { ...both, words: null, raisedBy: null, endedBy: null, outcome: null, services: [] }
}

type Told = NonNullable<ReturnType<typeof shown>>

/** What the services around a child do not agree about, as far as the actor is told. */
export const listDisagreements = operation(api.listDisagreements, {
  subject: findCase,
  allow: mayList,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    showed([subject.child.id])
    const { caseId, limit, after = null } = input
    const of = { municipality: actor.municipality, caseId, limit: limit + 1 }
    // What the actor is not told counts for no page, and is not what one ends with.
    const told: Told[] = []
    for (let from: Place | null | undefined = after; from !== undefined && told.length <= limit;) {
      const found = await disagreementsIn(tx, { ...of, after: from })
      told.push(...found.flatMap(one => shown(one, subject, actor, now) ?? []))
      const last = found.length > limit ? found.at(-1) : undefined
      from = last && placeOf(last)
    }
    const page = told.slice(0, limit)
    const last = told.length > limit ? page.at(-1) : undefined
    return { disagreements: page, next: last ? placeOf(last) : null, open: subject.childCase.status !== 'closed' }
  },
})

/** What waits for the actor as a leader, or as whoever decides. */
export const listWaiting = listing(api.listWaiting, {
  allow: mayReadWaiting,
  handle: async ({ tx, actor, now }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const deciders = await decidersOf(tx, actor.municipality, now)
    return { waiting: [...(await waitingFor(tx, actor, deciders))] }
  },
})
