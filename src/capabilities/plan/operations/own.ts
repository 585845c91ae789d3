import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { namesKnownTo } from '../../concern/index.ts'
import { hasIdentityNumber } from '../../concern/model.ts'
import { employeesByIds, employeesOfService, settingsOf } from '../../organisation/index.ts'
import { mayKeepOwn, mayListOwn } from '../access.ts'
import * as api from '../api.ts'
import type { Measure } from '../model.ts'
import { evaluate } from '../rules/evaluation.ts'
import { add, start } from '../rules/measure.ts'
import { evaluationsOf, insertEvaluation } from '../store/evaluation.ts'
import { findMeasureRow, insertMeasure, measuresOf, saveMeasure } from '../store/measure.ts'

/** The service an employee acts in; family acts in none. */
const serviceOf = (actor: Actor): string => (actor.kind === 'employee' ? actor.serviceId : '')

export const listOwn = listing(api.listOwn, {
  allow: mayListOwn,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality } = actor
    const [measures, colleagues, settings] = await Promise.all([
      measuresOf(tx, municipality, serviceOf(actor), input.limit),
      employeesOfService(tx, municipality, serviceOf(actor), now),
      settingsOf(tx, municipality, now),
    ])
    const ids = measures.map(one => one.id)
    const [evaluations, named] = await Promise.all([
      evaluationsOf(tx, municipality, ids),
      employeesByIds(tx, municipality, [...new Set(measures.map(one => one.responsible.id))]),
    ])
    const names = new Map(named.map(one => [one.id, one.name]))
    return {
      measures: measures.map(one => ({
        ...one,
        responsible: {
          ...one.responsible,
          name: names.get(one.responsible.id) ?? '',
          me: one.responsible.id === actor.id,
        },
        evaluations: evaluations.filter(each => each.measureId === one.id),
      })),
      people: [...new Map(colleagues.map(({ id, name }) => [id, { id, name }])).values()],
      proposedOn: addDays(dayOf(now), settings.deadlines.evaluationProposalDays),
    }
  },
})

interface Written {
  readonly texts: readonly (string | null | undefined)[]
  readonly namesAreFine: boolean
}

/** A measure for a group tells of no child: no identity number, and no name of a child that the writer knows. */
async function aboutSomebody(tx: Tx, actor: Actor, now: Date, { texts, namesAreFine }: Written) {
  const said = texts.flatMap(text => text ?? [])
  if (hasIdentityNumber(...said)) return refuse('concern.identity_number')
  const names = namesAreFine ? [] : await namesKnownTo(tx, actor, now, said)
  return names.length > 0 ? refuse('concern.names_found', { names }) : undefined
}

/** What an employee adds is owned by the service acted in. */
const inMyService = async (_tx: Tx, _input: object, actor: Actor) => ({ ownerServiceId: serviceOf(actor) })

export const addOwn = operation(api.addOwn, {
  subject: inMyService,
  allow: mayKeepOwn,
  handle: async ({ tx, actor, now, input, newId }) => {
    const { forGroup: group, namesAreFine, ...fresh } = input
    const serviceId = serviceOf(actor)
    const [no, colleagues] = await Promise.all([
      aboutSomebody(tx, actor, now, { texts: [group, fresh.title, fresh.details], namesAreFine }),
      employeesOfService(tx, actor.municipality, serviceId, now),
    ])
    if (no) return no
    const measure = add(
      { ...fresh, goalId: null, topic: 'plan' },
      {
        belongs: { to: 'service', serviceId, group },
        addedBy: actor.id,
        serviceId,
        responsibleIsKnown:
          input.responsible.kind === 'employee' && colleagues.some(one => one.id === input.responsible.id),
        ...{ goalIsOpen: true, topicIsOpen: true, now, newId },
      },
    )
    if (!(measure instanceof Refusal)) await insertMeasure(tx, actor.municipality, measure)
    return measure
  },
})

/** A measure that a service owns; one in a case is not found here. */
async function findOwn(tx: Tx, { measureId }: { measureId: string }, actor: Actor): Promise<Measure | undefined> {
  const measure = await findMeasureRow(tx, actor.municipality, measureId)
  return measure?.ownerServiceId === null ? undefined : measure
}

export const beginOwn = operation(api.startOwn, {
  subject: findOwn,
  allow: mayKeepOwn,
  handle: async ({ tx, actor: { municipality, id }, now, input, subject }) => {
    const next = start(subject, input.version, now)
    if (next instanceof Refusal) return next
    return (await saveMeasure(tx, subject, next, { municipality, changedBy: id, now })) ? next : conflict(subject)
  },
})

export const evaluateOwn = operation(api.evaluateOwn, {
  subject: findOwn,
  allow: mayKeepOwn,
  handle: async ({ tx, actor, now, input, subject, newId }) => {
    const { municipality, id } = actor
    const no = await aboutSomebody(tx, actor, now, { texts: [input.words], namesAreFine: input.namesAreFine })
    if (no) return no
    const done = evaluate(subject, input.version, { ...input, guardians: [] }, undefined, {
      by: { kind: 'employee', whose: 'service', id },
      serviceId: serviceOf(actor),
      ...{ childId: null, childViewIsKnown: false, guardianIds: [], hasReplacement: true, now, newId },
    })
    if (done instanceof Refusal) return done
    if (!(await saveMeasure(tx, subject, done.measure, { municipality, changedBy: id, now }))) return conflict(subject)
    await insertEvaluation(tx, municipality, done.evaluation, done.views)
    return { id: done.evaluation.id, measure: done.measure }
  },
})
