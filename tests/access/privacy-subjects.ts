import type { PrivacyRequest } from '../../src/capabilities/privacy/model.ts'
import { ids } from './ids.ts'
import { builder } from './subjects.ts'
import { now, today } from './world.ts'

const requestOf = (answered: boolean): PrivacyRequest => ({
  ...{ id: ids.thing, kind: 'access', asker: { kind: 'family', id: ids.guardian, name: null }, childId: ids.child },
  ...{
    shieldChildId: ids.child,
    caseId: ids.case,
    serviceId: ids.school,
    via: 'portal',
    words: '',
    registeredBy: null,
  },
  ...{ receivedOn: today, dueOn: today, extendedBecause: null, outcome: answered ? 'granted' : null },
  ...{ answer: answered ? 'Ja' : null, answeredAt: answered ? now : null, version: 1 },
  ...{ correctedAt: null, correctedHow: null, restrictedUntil: null, liftReason: null },
})
/** What a guardian has asked of own data, waiting; and with a yes. */
export const request = builder([], (_world, { kin }) => ({ request: requestOf(false), keptAway: kin ?? false }))
/** The same, to be put right in a case that the actor holds or not. */
export const requestInCase = builder([], (_world, { actor, kin }) => ({
  ...{ request: requestOf(true), keptAway: kin ?? false },
  holds: actor.id === ids.holder,
}))
export const ownRequest = builder([], () => ({ request: requestOf(true) }))
