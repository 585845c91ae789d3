import type { Actor } from '../../kernel/actor.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase, mayActInCase, openCaseOf } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { childIdsOfGuardian, guardiansOf } from '../person/index.ts'
import { addMeasureTo, canDo, findMeasure, measuresIn } from '../plan/index.ts'
import type { MeasureSubject, Rewording } from '../plan/index.ts'
import type { Measure } from '../plan/model.ts'
import { maySee, shownTo } from '../sight/index.ts'
import { mayServe } from './access.ts'
import * as api from './api.ts'
import { mustWait } from './ports.ts'
import { alsoFor, forOneMore, knownTied, namesOthers, notForSiblings } from './rules.ts'
import type { InFamily, Tied } from './rules.ts'
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

/** The siblings in whose cases this one can let a measure serve them: none in whose case that must wait. */
async function siblingsAround(tx: Tx, inCase: CaseSubject, actor: Actor, now: Date): Promise<readonly Sibling[]> {
  const all = await siblingsOf(tx, inCase, actor, now)
  const operationId = api.serveSiblings['~orpc'].meta.id
  const waits = await Promise.all(
    all.map(one => mustWait(tx, actor, { operation: operationId, caseId: one.childCase.id, now })),
  )
  const siblings = all.filter((_, at) => !waits[at])
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

/** A measure with children, where there are any. */
const withChildren = <Row extends object>({ id, title, details, version }: Measure, children: readonly Row[]) =>
  children.length === 0 ? [] : [{ measureId: id, title, details, version, children: [...children] }]
const childIdsOf = (rows: readonly { readonly children: readonly { readonly childId: string }[] }[]) =>
  rows.flatMap(one => one.children.map(child => child.childId))

export const listSeveral = operation(api.listSeveral, {
  subject: findCase,
  allow: maySee,
  handle: async ({ tx, actor, now, input: { caseId }, subject: inCase, showed }) => {
    const [all, tied] = [await measuresIn(tx, actor.municipality, caseId), await tiedIn(tx, caseId, actor)]
    const shown = all.filter(one => shownTo(actor, inCase.sight, now, one))
    const shared = shown.flatMap(one => withChildren(one, alsoFor(one, tied, actor, now)))
    showed([inCase.child.id, ...childIdsOf(shared)])
    return { shared: shared.map(({ children, ...one }) => ({ ...one, alsoFor: children })) }
  },
})

export const listPossible = operation(api.listPossible, {
  subject: findCase,
  allow: mayActInCase,
  handle: async ({ tx, actor, now, input: { caseId }, subject: inCase, showed }) => {
    const all = inCase.childCase.status === 'closed' ? [] : await measuresIn(tx, actor.municipality, caseId)
    const goesOn = all.filter(one => one.status !== 'ended' && shownTo(actor, inCase.sight, now, one))
    const siblings = goesOn.length === 0 ? [] : await siblingsAround(tx, inCase, actor, now)
    const possible = goesOn.flatMap(one =>
      withChildren(one, couldServe({ inCase, measure: one }, siblings, actor, now)),
    )
    showed([inCase.child.id, ...childIdsOf(possible)])
    return { possible }
  },
})

interface Asked {
  readonly caseId: string
  readonly measureId: string
  readonly caseIds: readonly string[]
}
type Serving = MeasureSubject & { readonly others: readonly CaseSubject[]; readonly family: readonly InFamily[] }

/** The children of a family whom this one may know of, each with who answers for it: of the plan, those around whom one is, and those a measure is tied to. */
async function familyOf(
  tx: Tx,
  { inCase, measure }: MeasureSubject,
  siblings: readonly CaseSubject[],
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<readonly InFamily[]> {
  const tied = knownTied(measure, await tiedIn(tx, inCase.childCase.id, actor), actor, now)
  const known = [inCase, ...siblings, ...tied.map(one => one.inCase)]
  const children = [...new Map(known.map(({ child }) => [child.id, child])).values()]
  const guardians = await Promise.all(children.map(one => guardiansOf(tx, actor.municipality, one.id, dayOf(now))))
  return children.map(({ id, name }, at) => ({
    childId: id,
    name,
    guardians: guardians[at]?.map(one => one.name) ?? [],
  }))
}

/** Whether new words of a measure that serves siblings too, as far as this one may know, name somebody whom not all who read this plan may know of. */
export async function namesInTied(tx: Tx, { actor, now, words, ...of }: Rewording): Promise<boolean> {
  const { inCase, measure } = of
  if (words.title === measure.title && words.details === measure.details) return false
  if (knownTied(measure, await tiedIn(tx, inCase.childCase.id, actor), actor, now).length === 0) return false
  const siblings = await siblingsOf(tx, inCase, actor, now)
  return namesOthers(words, await familyOf(tx, of, siblings, { actor, now }), [inCase.child.id])
}

/** A child of other guardians, or in whose case this one may not act, is as absent as one that is not there. */
async function findServing(tx: Tx, asked: Asked, actor: Actor, now: Date): Promise<Serving | undefined> {
  const of = await findMeasure(tx, asked, actor)
  if (!of) return undefined
  const siblings = await siblingsOf(tx, of.inCase, actor, now)
  const others = siblings.filter(one => asked.caseIds.includes(one.childCase.id))
  if (others.length !== new Set(asked.caseIds).size) return undefined
  return { ...of, others, family: await familyOf(tx, of, siblings, { actor, now }) }
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
      family,
      plansOf: [inCase.child.id, ...others.map(one => one.child.id)],
      servedAlready: others.some(one => served.includes(one.childCase.id)),
    })
    if (no) return no
    // Each case is locked: always in one order, so that no two wait for each other.
    for (const other of others.toSorted((a, b) => a.childCase.id.localeCompare(b.childCase.id))) {
      const added = await addMeasureTo(tx, { actor, inCase: other, fresh: forOneMore(measure), now, newId })
      if (added instanceof Refusal) return added
      await tie(tx, { ...act, caseId: other.childCase.id, measureId: added.id, tieId })
    }
    return measure
  },
})
