import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, startOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { concernsHeardBy } from '../../concern/index.ts'
import type { HeardConcern } from '../../concern/index.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { maySee, shownTo, toSight } from '../../sight/index.ts'
import { readerOf } from '../../sight/model.ts'
import { maySeeOwnHome } from '../access.ts'
import * as api from '../api.ts'
import { answerKind, ownChildren, ownDue, storyOf } from '../home-rules.ts'
import * as store from '../store/home.ts'
import { promisedMeasures } from '../store/promises.ts'

/** The children of a family's reader, and the one that is asked for; absent when the reader sees nothing of that one. */
async function findOwnChildren(tx: Tx, { childId }: { childId?: string | undefined }, actor: Actor, now: Date) {
  const reader = readerOf(actor)
  const [rows, named, heard] = await Promise.all([
    store.casesOfFamily(tx, reader),
    store.childrenWithConcern(tx, reader),
    concernsHeardBy(tx, actor, now),
  ])
  const cases = rows.map(row => ({ ...row, sight: toSight(row.sight) })).filter(row => maySee(actor, row, now).allowed)
  const told = named.filter(child => heard.some(one => one.childId === child.id))
  const children = ownChildren(cases, told)
  const chosen = childId === undefined ? children[0] : children.find(one => one.id === childId)
  return childId !== undefined && !chosen ? undefined : { children, chosen, heard }
}
type OwnChild = NonNullable<Awaited<ReturnType<typeof findOwnChildren>>>['children'][number]
type OwnCase = NonNullable<OwnChild['own']>

/** Hjem: what happens, the next meeting, what one can answer and who helps, reckoned for this reader alone. */
export const home = operation(api.home, {
  subject: findOwnChildren,
  allow: maySeeOwnHome,
  handle: async ({ tx, actor, now, subject: { children, chosen, heard }, showed }) => {
    showed(children.map(one => one.id))
    const [asked, inCase, told] = await Promise.all([
      store.askedPerCase(tx, { municipality: actor.municipality, to: actor.id }),
      chosen?.own ? homeOf(tx, actor, now, chosen.own) : null,
      withWhom(
        tx,
        actor.municipality,
        heard.filter(one => one.childId === chosen?.id),
      ),
    ])
    const shown = children.map(({ own, ...child }) => ({
      ...child,
      caseId: own?.caseId ?? null,
      waits: asked.find(one => one.caseId === own?.caseId)?.count ?? 0,
    }))
    const child = shown.find(one => one.id === chosen?.id)
    return { children: shown, child: child ? { ...child, inCase, heard: told } : null }
  },
})

/** Concerns with the one who told of each: whom the family can talk with. */
async function withWhom(tx: Tx, municipality: number, heard: readonly HeardConcern[]) {
  const ids = <K extends 'talkedBy' | 'serviceId'>(key: K) => [...new Set(heard.map(one => one[key]))]
  const [people, services] = await Promise.all([
    employeesByIds(tx, municipality, ids('talkedBy')),
    servicesByIds(tx, municipality, ids('serviceId')),
  ])
  return heard.map(one => {
    const person = people.find(({ id }) => id === one.talkedBy)
    const service = services.find(({ id }) => id === one.serviceId)
    const phone = person?.phone ?? service?.phone ?? null
    const talkWith = { name: person?.name ?? null, title: person?.title ?? null, service: service?.name ?? '', phone }
    return { ...one, talkWith }
  })
}

async function homeOf(tx: Tx, actor: Actor, now: Date, own: OwnCase) {
  const { municipality, id: me } = actor
  const inCase = { municipality, caseId: own.caseId }
  const [[holder], helpers, measures, evaluations, meetings, asked, settings] = await Promise.all([
    store.holderOfCase(tx, inCase),
    store.helpersInCase(tx, inCase),
    promisedMeasures(tx, inCase),
    store.evaluatedLately(tx, inCase),
    store.meetingsOfFamily(tx, { ...inCase, me }),
    store.askedInCase(tx, { ...inCase, to: me }),
    settingsOf(tx, municipality, now),
  ])
  const may = (told: Parameters<typeof shownTo>[3]) => shownTo(actor, own.sight, now, told)
  const today = dayOf(now)
  const bars = measures.filter(may)
  const called = meetings.filter(may)
  // Where a protected child meets, only those who are called are told.
  const hidesPlace = own.isProtected
  const due = { today, daysBefore: settings.deadlines.evaluationReminderDays }
  const mine = bars.map(bar => ({ ...bar, dueAt: startOf(bar.to) }))
  return {
    caseId: own.caseId,
    closedOn: own.closedAt && dayOf(own.closedAt),
    story: storyOf({ ...own, bars, evaluated: evaluations.find(may), meeting: called[0] }, settings, today),
    holder: holder ?? null,
    helpers: helpers.filter(one => one.employeeId === null || one.employeeId !== holder?.id),
    meetings: called.map(one => ({
      ...one,
      place: hidesPlace && !one.called ? null : one.place,
      others: [...one.others],
    })),
    answers: [...asked.map(ask => ({ ...ask, kind: answerKind(ask.kind), title: null })), ...ownDue(mine, me, due)],
  }
}
