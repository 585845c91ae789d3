import type { AskedSubject, NeedSubject } from '../../src/capabilities/need/access.ts'
import { ids } from './ids.ts'
import type { Relation } from './relations.ts'
import { IN_CASE, builder, caseSubject, covered, told } from './subjects.ts'
import { before } from './world.ts'
import type { World } from './world.ts'

const needSubject = (world: World, relation: Relation): NeedSubject => ({
  inCase: caseSubject(world, relation),
  need: {
    ...{ id: ids.thing, caseId: ids.case, what: 'x', why: null, offer: null, measureId: null, state: 'open' },
    ...{ outcome: null, closedAt: null, addedBy: ids.holder, at: before, version: 1 },
    ...{ ...told, notFor: null, serviceId: ids.school },
  },
})
export const need = builder(IN_CASE, needSubject)
/** A need about which the other service is asked. */
export const askedNeed = builder(IN_CASE, (world, relation): AskedSubject => ({
  ...needSubject(world, relation),
  request: {
    ...{ id: ids.thing, needId: ids.thing, caseId: ids.case, serviceId: ids.ppt, sentBy: ids.holder, sentAt: before },
    ...{ words: null, state: 'sent', answeredBy: null, answeredAt: null, reason: null, answer: null, takenBy: null },
    ...{ startsOn: null, instead: null, endedAt: null, outcome: null, version: 1 },
  },
  askedOf: { kind: 'service', id: ids.ppt },
  topics: covered(world),
  kin: relation.kin ?? false,
}))
/** Somebody whose service is not the coordinating unit. */
export const otherUnit = builder([], () => ({ leadsUnit: false }))
