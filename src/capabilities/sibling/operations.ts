import type { Actor } from '../../kernel/actor.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase, mayActInCase, openCaseOf } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { childIdsOfGuardian, guardiansOf } from '../person/index.ts'
import { addMeasureTo, canDo, findMeasure, measuresIn } from '../plan/index.ts'
import type { MeasureSubject } from '../plan/index.ts'
import type { Measure } from '../plan/model.ts'
import { maySee, shownTo } from '../sight/index.ts'
import { mayServe } from './access.ts'
import * as api from './api.ts'
import { alsoFor, forOneMore, notForSiblings } from './rules.ts'
import type { Tied } from './rules.ts'
import { casesOfTie, tie, tiedTo } from './store.ts'

/** The open cases of other children of the same guardians in which this employee acts. */
async function siblingsOf(tx: Tx, { child }: CaseSubject, actor: Actor, now: Date): Promise<CaseSubject[]> {
  if (actor.kind !== 'employee') return []
  const { municipality } = actor
  const today = dayOf(now)
  const guardians = await guardiansOf(tx, municipality, child.id, today)
  const theirs = await Promise.all(guardians.map(one => childIdsOfGuardian(tx, municipality, one.personId, today)))
  const childIds = [...new Set(theirs.flat())].filter(id => id !== child.id)
  const caseIds = await Promise.all(childIds.map(id => openCaseOf(tx, municipality, id)))
  const found = await Promise.all(caseIds.flatMap(caseId => (caseId ? [findCase(tx, { caseId }, actor)] : [])))
  return found.flatMap(one => (one && mayActInCase(actor, one, now).allowed ? [one] : []))
}

/** The same measures for other children, each with what decides who sees it in that one's case. */
async function tiedIn(tx: Tx, caseId: string, actor: Actor): Promise<Tied[]> {
  const { municipality } = actor
  const ties = await tiedTo(tx, { municipality, caseId })
  const found = await Promise.all(
    [...new Set(ties.map(one => one.caseId))].map(async id => {
      const [inCase, measures] = await Promise.all([
        findCase(tx, { caseId: id }, actor),
        measuresIn(tx, municipality, id),
      ])
      return ties.flatMap(({ to, measureId }) => {
        const measure = measures.find(one => one.id === measureId)
        return inCase && measure ? [{ to, inCase, measure }] : []
      })
    }),
  )
  return found.flat()
}

/** A sibling’s case, who can do something in it, and the measures of the first child that serve it already. */
interface Sibling {
  readonly inCase: CaseSubject
  readonly does: Awaited<ReturnType<typeof canDo>>
  readonly serves: ReadonlySet<string>
}

async function siblingsAround(tx: Tx, inCase: CaseSubject, actor: Actor, now: Date): Promise<readonly Sibling[]> {
  const siblings = await siblingsOf(tx, inCase, actor, now)
  if (siblings.length === 0) return []
  const { municipality } = actor
  const ties = await tiedTo(tx, { municipality, caseId: inCase.childCase.id })
  const does = await Promise.all(siblings.map(one => canDo(tx, municipality, one, now)))
  return siblings.flatMap((one, at) => {
    const serves = new Set(ties.flatMap(({ to, caseId }) => (caseId === one.childCase.id ? [to] : [])))
    const canHere = does[at]
    return canHere ? [{ inCase: one, does: canHere, serves }] : []
  })
}

/** The siblings whom a measure does not serve yet, and around whom the one who does it is. */
const couldServe = (of: MeasureSubject, siblings: readonly Sibling[], actor: Actor, now: Date) =>
  siblings
    .filter(({ inCase, does, serves }) => {
      const { measure } = of
      if (serves.has(measure.id) || !does(measure.responsible)) return false
      return mayServe(actor, { ...of, others: [inCase] }, now).allowed
    })
    .map(({ inCase: { child, childCase } }) => ({ childId: child.id, name: child.name, caseId: childCase.id }))

export const listSeveral = operation(api.listSeveral, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input: { caseId }, subject: inCase, showed }) => {
    const [all, tied] = [await measuresIn(tx, actor.municipality, caseId), await tiedIn(tx, caseId, actor)]
    const shown = all.filter(one => shownTo(actor, inCase.sight, now, one))
    const goesOn = inCase.childCase.status === 'closed' ? [] : shown.filter(one => one.status !== 'ended')
    const siblings = goesOn.length === 0 ? [] : await siblingsAround(tx, inCase, actor, now)
    const named = <Row extends object>(one: Measure, children: readonly Row[]) =>
      children.length === 0
        ? []
        : [{ measureId: one.id, title: one.title, version: one.version, children: [...children] }]
    const shared = shown.flatMap(one => named(one, alsoFor(one, tied, actor, now)))
    const possible = goesOn.flatMap(measure => named(measure, couldServe({ inCase, measure }, siblings, actor, now)))
    showed([inCase.child.id, ...[...shared, ...possible].flatMap(one => one.children.map(child => child.childId))])
    return { shared: shared.map(({ children, ...one }) => ({ ...one, alsoFor: children })), possible }
  },
})

interface Asked {
  readonly caseId: string
  readonly measureId: string
  readonly caseIds: readonly string[]
}
type Serving = MeasureSubject & { readonly others: readonly CaseSubject[]; readonly family: readonly string[] }

/** A child of other guardians, or in whose case this one may not act, is as absent as one that is not there. */
async function findServing(tx: Tx, asked: Asked, actor: Actor, now: Date): Promise<Serving | undefined> {
  const of = await findMeasure(tx, asked, actor)
  if (!of) return undefined
  const [siblings, tied] = [await siblingsOf(tx, of.inCase, actor, now), await tiedIn(tx, asked.caseId, actor)]
  const others = siblings.filter(one => asked.caseIds.includes(one.childCase.id))
  if (others.length !== new Set(asked.caseIds).size) return undefined
  const around = [of.inCase, ...siblings, ...tied.map(one => one.inCase)]
  return { ...of, others, family: around.map(one => one.child.name) }
}

export const serveSiblings = operation(api.serveSiblings, {
  subject: findServing,
  allow: mayServe,
  alsoIn: ({ others }) => others.map(one => one.childCase.id),
  handle: async ({ tx, actor, now, input, subject: { inCase, measure, others, family }, newId, showed }) => {
    const { municipality, id: by } = actor
    showed([inCase.child.id, ...others.map(one => one.child.id)])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const act = { municipality, by, now }
    const tieId = await tie(tx, { ...act, caseId: input.caseId, measureId: measure.id, tieId: newId() })
    const served = await casesOfTie(tx, municipality, tieId)
    const no = notForSiblings(measure, {
      version: input.version,
      children: family,
      servedAlready: others.some(one => served.includes(one.childCase.id)),
    })
    if (no) return no
    for (const other of others) {
      const added = await addMeasureTo(tx, { actor, inCase: other, fresh: forOneMore(measure), now, newId })
      if (added instanceof Refusal) return added
      await tie(tx, { ...act, caseId: other.childCase.id, measureId: added.id, tieId })
    }
    return measure
  },
})
