import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, participantsOf } from '../../case/index.ts'
import type { CaseSubject, Participant } from '../../case/model.ts'
import { needsIn } from '../../need/index.ts'
import { toldToAll } from '../../own-word/index.ts'
import { symbols } from '../../own-word/model.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { goalsIn, measuresIn } from '../../plan/index.ts'
import type { Measure } from '../../plan/model.ts'
import { settingsOf } from '../../settings/index.ts'
import type { Settings } from '../../settings/model.ts'
import { maySeeTopic, shownTo } from '../../sight/index.ts'
import { mayOpen, writerKindOf } from '../access.ts'
import * as api from '../api.ts'
import { HOME } from '../model.ts'
import type { ForWhom, Statement } from '../model.ts'
import { choicesFor } from '../rules/entry.ts'
import { apartOf, linesOf } from '../rules/lines.ts'
import { adds, showEntries, showFamily, showMeasures, showNeeds, showServices } from '../rules/show.ts'
import type { Known, Reading } from '../rules/show.ts'
import { PAGE, showStanding, showStatement, versionsFor } from '../rules/show-statement.ts'
import type { Around } from '../rules/show-statement.ts'
import { entriesIn } from '../store/entry.ts'
import { tiesIn } from '../store/line.ts'
import { statementsIn, wholeStatements } from '../store/statement.ts'

type Opening = Pick<Call<AnyContract, CaseSubject>, 'actor' | 'now' | 'subject'>

/** Who is to do something and takes no part by name. */
const elsewhere = (measures: readonly Measure[], participants: readonly Participant[]) => {
  const going = measures.filter(one => one.status !== 'ended' && one.responsible.kind === 'employee')
  const ids = new Set(going.map(one => one.responsible.id))
  for (const one of participants) if (one.employeeId !== null) ids.delete(one.employeeId)
  return [...ids]
}

/** All that the picture is drawn from, in one trip; one more only for somebody who takes no part. */
async function gather(tx: Tx, { actor, now, subject }: Opening) {
  const { municipality } = actor
  const { childCase, child } = subject
  const which = { municipality, caseId: childCase.id }
  const [entries, words, goals, measures, needs, participants, ties, guardians, settings, statements] =
    await Promise.all([
      entriesIn(tx, which),
      toldToAll(tx, which, { actor, sight: subject.sight, now }),
      goalsIn(tx, municipality, childCase.id),
      measuresIn(tx, municipality, childCase.id),
      needsIn(tx, municipality, childCase.id),
      participantsOf(tx, municipality, childCase.id),
      tiesIn(tx, which),
      guardiansOf(tx, municipality, child.id, dayOf(now)),
      settingsOf(tx, municipality, now),
      statementsIn(tx, which),
    ])
  const others = await employeesByIds(tx, municipality, elsewhere(measures, participants))
  const known: Known = { entries, words, goals, measures, needs, participants, ties, guardians, symbols, others }
  return { known, settings, statements }
}

export const openPicture = operation(api.openPicture, {
  subject: findCase,
  allow: mayOpen,
  handle: async ({ tx, actor, now, subject, showed }) => {
    showed([subject.child.id])
    const { known, settings, statements } = await gather(tx, { actor, now, subject })
    const reading: Reading = { actor, inCase: subject, now, settings }
    const { sight } = subject
    const services = showServices(known.participants, reading)
    const lines = linesOf(known.ties, new Set(services.map(one => one.id)), { actor, sight, now })
    return {
      childName: subject.child.name,
      arenas: settings.arenas.map(({ id, label, retired }) => ({ id, label, offered: retired !== true })),
      entries: showEntries(known, reading),
      goals: known.goals.filter(one => one.status !== 'dropped' && shownTo(actor, sight, now, one)),
      measures: showMeasures(known, services, reading),
      needs: showNeeds(known, reading),
      family: showFamily(known, reading),
      ...{ services, lines, apart: apartOf(subject, services, lines) },
      ...(await said(tx, statements, { guardians: known.guardians, services }, reading)),
      may: { add: adds(reading), glassesOf: adds(reading) && actor.kind === 'employee' ? actor.serviceId : null },
      ...formOf(known, settings, reading),
    }
  },
})

/** What is said together, as it stands for the reader, and a page of what stood before. */
async function said(tx: Tx, all: readonly Statement[], around: Around, reading: Reading) {
  const { standing, earlier } = versionsFor(all, reading)
  const page = earlier.slice(0, PAGE)
  const whole = await wholeStatements(tx, reading.actor.municipality, [...standing, ...page])
  const stands = (one: Statement) => standing.some(each => each.id === one.id)
  return {
    statements: whole.filter(stands).map(one => showStanding(one, around, reading)),
    before: {
      earlier: whole.filter(one => !stands(one)).map(one => showStatement(one, around, reading)),
      more: earlier.length > PAGE,
    },
  }
}

export const earlierStatements = operation(api.earlierStatements, {
  subject: findCase,
  allow: mayOpen,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const which = { municipality, caseId: input.caseId }
    const [all, guardians, settings] = await Promise.all([
      statementsIn(tx, which),
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
      settingsOf(tx, municipality, now),
    ])
    const reading: Reading = { actor, inCase: subject, now, settings }
    const { earlier } = versionsFor(all, reading)
    const from = earlier.findIndex(one => one.id === input.before) + 1
    const page = from === 0 ? [] : earlier.slice(from, from + PAGE)
    const whole = await wholeStatements(tx, municipality, page)
    return {
      earlier: whole.map(one => showStatement(one, { guardians }, reading)),
      more: from > 0 && earlier.length > from + PAGE,
    }
  },
})

/** What the reader needs to write: nothing for who does not. The other parent is named to the child and to those who help alone. */
function formOf({ guardians }: Known, settings: Settings, reading: Reading) {
  const { actor, inCase, now } = reading
  if (!adds(reading)) return { forWhom: [], guardians: [], topics: [] }
  const forWhom: ForWhom[] = [...choicesFor(writerKindOf(actor), guardians.length, { kind: 'mine', level: null })]
  const topics = settings.topics.filter(({ id }) => id !== HOME && maySeeTopic(id)(actor, inCase, now).allowed)
  return {
    forWhom,
    guardians: actor.role === 'guardian' ? [] : guardians.map(one => ({ id: one.personId, name: one.name })),
    topics: actor.kind === 'employee' ? topics.map(({ id, label }) => ({ id, label })) : [],
  }
}
