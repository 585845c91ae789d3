import type { Actor } from '../../kernel/actor.ts'
import { dayOf, startOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { concernsHeardBy } from '../concern/index.ts'
import { promisedMeasures } from '../overview/index.ts'
import { settingsOf } from '../settings/index.ts'
import { isKnown, knownAmong, knownSince, maySee, shownTo, toSight } from '../sight/index.ts'
import { readerOf } from '../sight/model.ts'
import type { Told } from '../sight/model.ts'
import { maySeeOwnHome } from './access.ts'
import * as api from './api.ts'
import { answerKind, ownChildren, ownDue, storyOf, waitingOf } from './rules.ts'
import * as store from './store.ts'
import { lateForFamily } from './waiting-store.ts'
import type { LateThing } from './waiting-store.ts'

/** The children of a family's reader, and the one that is asked for; absent when the reader sees nothing of that one. */
export async function findOwnChildren(tx: Tx, { childId }: { childId?: string | undefined }, actor: Actor, now: Date) {
  const reader = readerOf(actor)
  const [rows, told] = await Promise.all([store.casesOfFamily(tx, reader), store.concernsOfFamily(tx, reader)])
  const cases = rows.map(row => ({ ...row, sight: toSight(row.sight) })).filter(row => maySee(actor, row, now).allowed)
  const children = ownChildren(cases, told)
  const chosen = childId === undefined ? children[0] : children.find(one => one.id === childId)
  return childId !== undefined && !chosen ? undefined : { children, chosen, told }
}
export type OwnChild = NonNullable<Awaited<ReturnType<typeof findOwnChildren>>>['children'][number]
type OwnCase = NonNullable<OwnChild['own']>

/** Hjem: what happens, the next meeting, what one can answer and who helps, reckoned for this reader alone. */
export const home = operation(api.home, {
  subject: findOwnChildren,
  allow: maySeeOwnHome,
  handle: async ({ tx, actor, now, subject: { children, chosen, told }, showed }) => {
    showed(children.map(one => one.id))
    const [asked, inCase, heard] = await Promise.all([
      store.askedPerCase(tx, { municipality: actor.municipality, to: actor.id }),
      chosen?.own ? homeOf(tx, actor, now, chosen.own) : null,
      heardBy(
        tx,
        actor,
        now,
        told.filter(one => one.id === chosen?.id),
      ),
    ])
    const shown = children.map(({ own, ...child }) => ({
      ...child,
      caseId: own?.caseId ?? null,
      waits: asked.find(one => one.caseId === own?.caseId)?.count ?? 0,
    }))
    const child = shown.find(one => one.id === chosen?.id)
    return { children: shown, child: child ? { ...child, inCase, heard } : null }
  },
})

/** What the reader has heard that others wonder about, each with the one who told it: whom the family can talk with. */
async function heardBy(tx: Tx, actor: Actor, now: Date, told: readonly { readonly concernId: string }[]) {
  const ids = told.map(one => one.concernId)
  if (ids.length === 0) return []
  const [heard, talkers] = await Promise.all([
    concernsHeardBy(tx, actor, ids, now),
    store.talkersOf(tx, { municipality: actor.municipality, ids }),
  ])
  return heard.flatMap(one => {
    const talkWith = talkers.find(talker => talker.concernId === one.id && talker.id === one.talkedBy)
    return talkWith ? [{ ...one, talkWith }] : []
  })
}

async function homeOf(tx: Tx, actor: Actor, now: Date, own: OwnCase) {
  const { municipality, id: me } = actor
  const inCase = { municipality, caseId: own.caseId }
  const [[holder], helpers, measures, evaluations, meetings, asked, late, settings] = await Promise.all([
    store.holdersOfCases(tx, { municipality, caseIds: [own.caseId] }),
    store.helpersInCases(tx, { municipality, caseIds: [own.caseId] }),
    promisedMeasures(tx, inCase),
    store.evaluatedLately(tx, inCase),
    store.meetingsOfFamily(tx, { ...inCase, me }),
    store.askedInCase(tx, { ...inCase, to: me }),
    lateForFamily(tx, inCase),
    settingsOf(tx, municipality, now),
  ])
  const may = (told: Told) => shownTo(actor, own.sight, now, told)
  const isKnownHere = ({ id, at }: LateThing['between'][number]) =>
    at === null ? knownSince(own.sight, now, id) !== undefined : isKnown(own.sight, now, id, at)
  const today = dayOf(now)
  const bars = measures.filter(may)
  const called = meetings.filter(may)
  // Where a protected child meets, only those who are called are told.
  const hidesPlace = own.isProtected
  const due = { today, daysBefore: settings.deadlines.evaluationReminderDays }
  const known = knownAmong(own.sight, now, helpers)
  const promised = bars.filter(bar => !bar.open)
  const mine = promised.map(bar => ({ ...bar, dueAt: startOf(bar.status === 'planned' ? bar.from : bar.to) }))
  return {
    caseId: own.caseId,
    closedOn: own.closedAt && dayOf(own.closedAt),
    story: storyOf({ ...own, bars, evaluated: evaluations.find(may), meeting: called[0] }, settings, today),
    holder: holder ?? null,
    helpers: known
      .filter(one => one.employeeId === null || one.employeeId !== holder?.id)
      .map(({ from, ...one }) => ({ ...one, since: from })),
    meetings: called.map(one => ({
      ...one,
      place: hidesPlace && !one.called ? null : one.place,
      others: [...one.others],
    })),
    answers: [...asked.map(ask => ({ ...ask, kind: answerKind(ask.kind), title: null })), ...ownDue(mine, me, due)],
    waiting: waitingOf(
      late.filter(({ told, between }) => (told === null || may(told)) && between.every(isKnownHere)),
      {
        holder,
        helpers: known.map(one => ({ ...one, knownSince: knownSince(own.sight, now, one.serviceId) ?? null })),
      },
    ),
  }
}
