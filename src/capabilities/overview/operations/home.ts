import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, startOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../settings/index.ts'
import { maySee, shownTo, toSight } from '../../sight/index.ts'
import { readerOf } from '../../sight/model.ts'
import { maySeeOwnHome } from '../access.ts'
import * as api from '../api.ts'
import { answerKind, ownDue, storyOf } from '../home-rules.ts'
import * as store from '../store/home.ts'
import { promisedMeasures } from '../store/promises.ts'

/** The cases of a family's reader, and the one that is asked for; absent when the reader does not see that one. */
async function findOwnCases(tx: Tx, { caseId }: { caseId?: string | undefined }, actor: Actor, now: Date) {
  const rows = await store.casesOfFamily(tx, readerOf(actor))
  const cases = rows.map(row => ({ ...row, sight: toSight(row.sight) })).filter(row => maySee(actor, row, now).allowed)
  const chosen = caseId === undefined ? cases[0] : cases.find(one => one.caseId === caseId)
  return caseId !== undefined && !chosen ? undefined : { cases, chosen }
}
type OwnCase = NonNullable<NonNullable<Awaited<ReturnType<typeof findOwnCases>>>['chosen']>

/** Hjem: what happens, the next meeting, what one can answer and who helps, reckoned for this reader alone. */
export const home = operation(api.home, {
  subject: findOwnCases,
  allow: maySeeOwnHome,
  handle: async ({ tx, actor, now, subject: { cases, chosen }, showed }) => {
    showed(cases.map(one => one.childId))
    return { children: cases, child: chosen ? await homeOf(tx, actor, now, chosen) : null }
  },
})

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
    ...own,
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
