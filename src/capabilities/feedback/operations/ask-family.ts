import type { FamilyActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { addDays, dayOf, instantAt } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { childIdOfCase, findCase, lockCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { endNotices, tell } from '../../notice/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { evaluationsIn, measuresIn } from '../../plan/index.ts'
import { PHASES, questionnaireFor } from '../../settings/questionnaire-model.ts'
import type { Phase, Settings } from '../../settings/model.ts'
import { thoseWithFacts } from '../../sight/index.ts'
import { shownTo } from '../../sight/model.ts'
import { mayBeAsked } from '../access.ts'
import type { Ask } from '../model.ts'
import { forgottenAt, halfYearOf, mayAskAgain, phaseDue } from '../rules.ts'
import { askedIn, asksToRemind, casesToAsk, insertAsk, lapseAsks, lastAskedOf, noteReminded } from '../store/ask.ts'

export interface Asking {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/** The cases in which somebody may have to be asked today. */
export async function dueToday(tx: Tx, { municipality, now }: Asking): Promise<readonly string[]> {
  const { feedback, questionnaires } = await settingsOf(tx, municipality, now)
  return questionnaires.length === 0 ? [] : casesToAsk(tx, municipality, feedback)
}

const told = (ask: Ask, { municipality, now, newId }: Asking) => ({
  ...({ municipality, kind: 'feedback_asked', to: { kind: 'family', id: ask.personId }, now, newId } as const),
  ...({ about: { kind: 'case', id: ask.caseId }, childId: ask.childId, thingId: ask.id } as const),
  dueAt: instantAt(ask.openUntil, '23:59'),
})

/** Somebody of the family as that one reads; the child by its own pages. */
export const readerOf = (municipality: number, id: string, childId: string): FamilyActor => ({
  ...{ kind: 'family', role: id === childId ? 'youth' : 'guardian', id, municipality, level: 'high' },
})

/**
 * Asks each of the family with own pages who sees the case now, of what that one may know has happened: nobody too often, and nobody who
 * has said no.
 */
export async function askFamily(tx: Tx, asking: Asking, caseId: string): Promise<void> {
  const { municipality, now } = asking
  await lockCase(tx, municipality, caseId)
  const [settings, all, measures, evaluations, asked] = await Promise.all([
    settingsOf(tx, municipality, now),
    thoseWithFacts(tx, { municipality, about: { kind: 'case', id: caseId }, now }),
    measuresIn(tx, municipality, caseId),
    evaluationsIn(tx, municipality, caseId),
    askedIn(tx, municipality, caseId),
  ])
  const family = [...new Set(all.filter(one => one.kind === 'family').map(one => one.id))]
  const childId = await childIdOfCase(tx, municipality, caseId)
  const last = await lastAskedOf(tx, municipality, family)
  for (const id of family) {
    const before = last.get(id)
    if (before?.never || !mayAskAgain(before?.at ?? null, settings.feedback, now)) continue
    const reader = readerOf(municipality, id, childId)
    const inCase = await findCase(tx, { caseId }, reader)
    if (!inCase || !mayBeAsked(reader, inCase, now).allowed) continue
    const seen = new Set(measures.filter(one => shownTo(reader, inCase.sight, now, one)).map(one => one.id))
    const evaluatedAt = latest(evaluations.filter(one => seen.has(one.measureId)).map(one => one.at))
    const known = { evaluatedAt, asked: asked.filter(one => one.personId === id) }
    const phase = phaseDue(inCase.childCase, known, settings.feedback, now)
    if (phase !== null) await askOne(tx, asking, { inCase, personId: id, phase, settings })
  }
}

const latest = (all: readonly Date[]): Date | null => all.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null

interface ToAsk {
  readonly inCase: CaseSubject
  readonly personId: string
  readonly phase: Phase
  readonly settings: Settings
}
async function askOne(tx: Tx, asking: Asking, { inCase, personId, phase, settings }: ToAsk): Promise<void> {
  const { municipality, now, newId } = asking
  const { id: caseId, childId, ownerServiceId: serviceId } = inCase.childCase
  const who = personId === childId ? 'youth' : 'parent'
  const asked = questionnaireFor(settings.questionnaires, who, phase)
  if (!asked) return
  const today = dayOf(now)
  const ask: Ask = {
    ...{ id: newId(), caseId, childId, personId, who, phase, serviceId },
    ...{ askedAt: now, openUntil: addDays(today, settings.feedback.openDays), remindedAt: null, settled: null },
    questions: asked.questions,
  }
  await insertAsk(tx, municipality, ask, forgottenAt(halfYearOf(today), settings.feedback))
  await tell(tx, told(ask, asking))
}

/** Asks that have stood so long that they are told once more. */
export async function waitingLong(tx: Tx, { municipality, now }: Asking): Promise<readonly Ask[]> {
  const { feedback } = await settingsOf(tx, municipality, now)
  const before = instantAt(addDays(dayOf(now), -feedback.reminderDays), '23:59')
  return asksToRemind(tx, municipality, before)
}

/** Tells somebody once more, and never again, where that one still sees the case. */
export async function remind(tx: Tx, asking: Asking, ask: Ask): Promise<void> {
  const { municipality, now } = asking
  if (!(await noteReminded(tx, municipality, ask.id, now))) return
  const reader = readerOf(municipality, ask.personId, ask.childId)
  const inCase = await findCase(tx, { caseId: ask.caseId }, reader)
  const never = (await lastAskedOf(tx, municipality, [ask.personId])).get(ask.personId)?.never
  if (never || !inCase || !mayBeAsked(reader, inCase, now).allowed) return
  await tell(tx, told(ask, asking))
}

/** Nobody is asked any more what was not answered in time, or what the municipality asks no more. */
export async function lapse(tx: Tx, { municipality, now }: Asking): Promise<void> {
  const { questionnaires } = await settingsOf(tx, municipality, now)
  const still = (['youth', 'parent'] as const).flatMap(who =>
    PHASES.filter(phase => questionnaireFor(questionnaires, who, phase)).map(phase => ({ who, phase })),
  )
  for (const thingId of await lapseAsks(tx, municipality, now, still))
    await endNotices(tx, { municipality, thingId, kind: 'feedback_asked' }, { ending: 'withdrawn', now })
}
