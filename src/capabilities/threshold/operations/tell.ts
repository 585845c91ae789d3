import type { NewId } from '../../../kernel/ids.ts'
import { addDays, addMonths, covers, dayOf, daysBetween } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, send, withdrawAsks } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import type { Party } from '../../ask/model.ts'
import { appendLog, getCase, lockCase, sightChanged } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../organisation/model.ts'
import { loadSources, renewAfterAnswer } from '../../sharing/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { readersOf } from '../../sight/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { birthdaysBetween, insertThreshold, savePassed } from '../../signer/index.ts'
import type { Birthday, ToldThreshold } from '../../signer/index.ts'
import { agesThatChange, hasAge, thresholdsOf } from '../../signer/model.ts'
import { toldDays } from '../rules.ts'

/** Who does it, where and when: the clock. */
export interface ByClock {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/**
 * The cases in which somebody comes to an age at which something changes, soon enough to be told of, or did so unnoticed:
 * a server that was off tells late, as long as a yes of before could still stand.
 */
export async function birthdaysAhead(tx: Tx, { municipality, now }: ByClock): Promise<readonly Birthday[]> {
  const { ages, deadlines, consentMonths } = await settingsOf(tx, municipality, now)
  const today = dayOf(now)
  return birthdaysBetween(tx, {
    ...{ municipality, ages: [...agesThatChange(ages).keys()] },
    ...{ from: addMonths(today, -consentMonths), to: addDays(today, deadlines.ageReminderDays) },
  })
}

/** Tells of the birthdays of one case, each once: the youth is asked, the parents are told, the log says it. */
export async function tellOf(tx: Tx, { municipality, now, newId }: ByClock, { caseId }: Birthday): Promise<void> {
  await lockCase(tx, municipality, caseId)
  const act = { municipality, caseId, now, newId }
  const loaded = await loadSources(tx, { municipality, caseId, now })
  const { sources, settings, childCase } = loaded
  const today = dayOf(now)
  const opened = dayOf(childCase.openedAt)
  const { birthDate } = sources.child
  if (birthDate === null || childCase.status === 'closed') return
  const oldest = addMonths(today, -settings.consentMonths)
  const last = addDays(today, settings.deadlines.ageReminderDays)
  const due = thresholdsOf(birthDate, sources.ages).filter(({ on }) => on <= last && on >= oldest && on > opened)
  const answerDays = daysBetween(today, deadlineDay(settings, 'consentAnswerDays', today))
  for (const threshold of due) {
    const told: Omit<ToldThreshold, 'passedAt'> = {
      ...{ id: newId(), caseId, childId: sources.child.id, ...threshold, askedOn: today },
      ...toldDays(threshold, today, answerDays),
    }
    const id = await insertThreshold(tx, municipality, told)
    if (id === undefined) continue
    await askAndTell(tx, act, loaded, { ...told, id })
    const facts = { name: loaded.childName, age: threshold.age, day: threshold.on }
    await appendLog(tx, { ...act, kind: 'consent.age_told', facts, actor: 'clock', topic: EVERY_TOPIC })
  }
  if (due.length > 0) await sightChanged(tx, act)
}

type InCase = ByClock & { readonly caseId: string }

async function askAndTell(tx: Tx, act: InCase, { sources }: Loaded, told: Omit<ToldThreshold, 'passedAt'>) {
  const { municipality, caseId, now, newId } = act
  const about = { kind: 'case', id: caseId } as const
  const { child, ages } = sources
  const due = dueOn(told.dueOn)
  const ask = (to: Party, dueAt: Date) =>
    send(tx, {
      ...{ municipality, kind: 'threshold', about, childId: child.id, thingId: told.id, from: 'clock', to, dueAt },
      ...{ now, newId },
    })
  // Who has no pages yet is asked by the holder, in talk.
  const holder = sources.holders.find(one => covers(one, now))
  if (hasAge(child.birthDate, ages.youthSees, now)) await ask({ kind: 'family', id: child.id }, due)
  else if (holder) await ask({ kind: 'employee', id: holder.holderId }, due)
  const eve = dueOn(addDays(told.on, -1))
  for (const id of await parentsSeeing(tx, act, child.id)) await ask({ kind: 'family', id }, eve > now ? eve : due)
}

async function parentsSeeing(tx: Tx, { municipality, caseId, now }: InCase, childId: string) {
  const about = { kind: 'case', id: caseId } as const
  const readers = await readersOf(tx, { municipality, about, reader: 'family', topic: EVERY_TOPIC, now })
  return [...readers].filter(id => id !== childId)
}

/** Sees to what follows from a birthday that has come: sight is reckoned anew, and nobody is asked who no longer sees. */
export async function passOf(tx: Tx, by: ByClock, told: ToldThreshold): Promise<void> {
  const { municipality, now } = by
  const { caseId, childId } = told
  await savePassed(tx, municipality, told.id, now)
  const childCase = await getCase(tx, municipality, caseId)
  if (childCase.status === 'closed') return
  const act = { ...by, caseId }
  await renewAfterAnswer(tx, act)
  const about = { kind: 'case', id: caseId } as const
  const seeing = await readersOf(tx, { municipality, about, reader: 'family', topic: EVERY_TOPIC, now })
  for (const { thingId, to } of await openAsksAbout(tx, municipality, about))
    if (to.kind === 'family' && to.id !== childId && (thingId === told.id || !seeing.has(to.id)))
      await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
  const { childName } = await loadSources(tx, { municipality, caseId, now, childCase })
  const facts = { name: childName, age: told.age }
  await appendLog(tx, { ...act, kind: 'consent.age_passed', facts, actor: 'clock', topic: EVERY_TOPIC })
}
