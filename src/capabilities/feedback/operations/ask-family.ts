import type { FamilyActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { addDays, dayOf, instantAt } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, lockCase } from '../../case/index.ts'
import { endNotices, tell } from '../../notice/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { questionnaireFor } from '../../settings/model.ts'
import type { Settings } from '../../settings/model.ts'
import { thoseWithFacts } from '../../sight/index.ts'
import { mayBeAsked } from '../access.ts'
import type { Ask } from '../model.ts'
import { forgottenAt, halfYearOf, mayAskAgain } from '../rules.ts'
import { asksToRemind, casesToAsk, insertAsk, lapseAsks, lastAskedOf, noteReminded } from '../store/ask.ts'
import type { ToAsk } from '../store/ask.ts'

export interface Asking {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/** The cases in which somebody is to be asked today. */
export async function dueToday(tx: Tx, { municipality, now }: Asking): Promise<readonly ToAsk[]> {
  const { feedback, questionnaires } = await settingsOf(tx, municipality, now)
  return questionnaires.length === 0 ? [] : casesToAsk(tx, { municipality, ...feedback })
}

const told = (ask: Ask, { municipality, now, newId }: Asking) => ({
  ...({ municipality, kind: 'feedback_asked', to: { kind: 'family', id: ask.personId }, now, newId } as const),
  ...({ about: { kind: 'case', id: ask.caseId }, childId: ask.childId, thingId: ask.id } as const),
  dueAt: instantAt(ask.openUntil, '23:59'),
})

/** Somebody of the family as that one asks; the child by its own pages. */
const readerOf = (municipality: number, id: string, childId: string): FamilyActor => ({
  ...{ kind: 'family', role: id === childId ? 'youth' : 'guardian', id, municipality, level: 'high' },
})

/** Asks each of the family with own pages who sees the case now, as it stands now: nobody too often, and nobody who has said no. */
export async function askFamily(tx: Tx, asking: Asking, caseId: string): Promise<void> {
  const { municipality, now } = asking
  await lockCase(tx, municipality, caseId)
  const settings = await settingsOf(tx, municipality, now)
  const [due] = await casesToAsk(tx, { municipality, ...settings.feedback, caseId })
  if (!due) return
  const all = await thoseWithFacts(tx, { municipality, about: { kind: 'case', id: caseId }, now })
  const family = [...new Set(all.filter(one => one.kind === 'family').map(one => one.id))]
  const last = await lastAskedOf(tx, municipality, family)
  for (const id of family) {
    const before = last.get(id)
    if (before?.never || !mayAskAgain(before?.at ?? null, settings.feedback, now)) continue
    const reader = readerOf(municipality, id, due.childId)
    const inCase = await findCase(tx, { caseId }, reader)
    if (!inCase || !mayBeAsked(reader, inCase, now).allowed) continue
    await askOne(tx, asking, { due, personId: id, settings })
  }
}

async function askOne(
  tx: Tx,
  asking: Asking,
  { due, personId, settings }: { due: ToAsk; personId: string; settings: Settings },
): Promise<void> {
  const { municipality, now, newId } = asking
  const who = personId === due.childId ? 'youth' : 'parent'
  if (!questionnaireFor(settings.questionnaires, who, due.phase)) return
  const today = dayOf(now)
  const ask: Ask = {
    ...{ ...due, id: newId(), personId, who, askedAt: now, openUntil: addDays(today, settings.feedback.openDays) },
    ...{ remindedAt: null, settled: null },
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

/** Nobody is asked any more what was not answered in time. */
export async function lapse(tx: Tx, { municipality, now }: Asking): Promise<void> {
  for (const thingId of await lapseAsks(tx, municipality, now))
    await endNotices(tx, { municipality, thingId, kind: 'feedback_asked' }, { ending: 'withdrawn', now })
}
