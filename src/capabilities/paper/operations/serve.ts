import type { Asking } from '../../../platform/api/about-person.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { mayPrint, mayServeOnPaper } from '../access.ts'
import * as api from '../api.ts'
import { SOMETHING } from '../rules/known.ts'
import { findGiven, insertGiven, insertServed, insertTakenBack, servedAmong } from '../store.ts'
import { thingsFor } from './contents.ts'
import { findRecipient } from './print.ts'
import { childOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'
import { waitingFor } from './waiting.ts'

export const serveOnPaper = operation(api.serveOnPaper, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, personId, onPaper, because } = input
    const [is] = await servedAmong(tx, { municipality, ids: [personId] })
    if ((is !== undefined) === onPaper) return refuse('paper.is_so_already')
    const id = newId()
    await insertServed(tx, {
      ...{ municipality, caseId, id, personId, childId: childOf(subject.recipient), byId: actor.id, at: now },
      ...{ onPaper, because },
    })
    showed([subject.child.id])
    return { id }
  },
})

interface Which {
  readonly kind: string
  readonly thingId: string | null
}

/** Since when it is something to give that person now: as a paper that can be printed, and as what stands in the actor's list. */
async function askedSince(asking: Asking, inCase: CaseSubject, which: Which, to: Recipient) {
  const { kind, thingId } = which
  const caseId = inCase.childCase.id
  const isThing = (one: { readonly kind: string; readonly thingId: string | null }) =>
    one.kind === kind && one.thingId === thingId
  const papers = (await thingsFor(asking, inCase, to)).filter(isThing)
  const hidden = kind === SOMETHING && thingId === null
  const { lines } = await waitingFor(asking, {
    ...{ caseId, personId: to.personId },
    among: row => hidden || isThing(row),
  })
  const rows = lines.filter(({ row, named }) => (hidden ? !named : named && isThing(row)))
  return [...papers.map(one => one.since), ...rows.map(({ row }) => row.since)]
}

export const noteGiven = operation(api.noteGiven, {
  subject: findRecipient,
  allow: mayPrint,
  handle: async ({ input, subject, ...asking }) => {
    const { tx, actor, now, newId, showed } = asking
    const { caseId, personId, kind, thingId = null, since, language, how } = input
    const asked = await askedSince(asking, subject, { kind, thingId }, subject.recipient)
    if (asked.length === 0) return refuse('paper.nothing_to_give')
    // What is in the person's hand is what was asked then.
    const then = since === null ? undefined : Date.parse(since)
    if (!asked.some(one => one?.getTime() === then)) return refuse('paper.asked_anew')
    const id = newId()
    const childId = childOf(subject.recipient)
    const act = { municipality: actor.municipality, caseId, id, personId, childId, byId: actor.id, at: now }
    await insertGiven(tx, { ...act, kind, thingId, language, how })
    showed([subject.child.id])
    return { id }
  },
})

export const takeBackGiven = operation(api.takeBackGiven, {
  subject: findCase,
  allow: mayPrint,
  handle: async ({ tx, actor, now, input: { caseId, givenId }, subject, newId, showed }) => {
    const { municipality } = actor
    const given = await findGiven(tx, { municipality, caseId, givenId })
    const act = { municipality, id: newId(), givenId, byId: actor.id, at: now }
    if (!given || !(await insertTakenBack(tx, act))) return refuse('paper.not_given')
    showed([subject.child.id])
    return { id: act.id }
  },
})
