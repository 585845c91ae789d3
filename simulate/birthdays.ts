import { thresholdsOf } from '../src/capabilities/signer/model.ts'
import { addDays, dayOf } from '../src/kernel/time.ts'
import { settings } from './rules.ts'
import type { Birthday, CaseWorld } from './world.ts'

const { ageReminderDays, consentAnswerDays } = settings.deadlines

/** The birthdays ahead, from a day on, on which something changes. */
export const birthdaysOf = (born: string, from: Date): Birthday[] =>
  thresholdsOf(born, settings.ages)
    .filter(one => one.on > dayOf(from))
    .map(({ age, on }) => ({ age, on, dueOn: null, answered: false }))

/** A morning: who soon comes to an age is asked. There shall be time to talk before the birthday, and time to answer. */
export function askOfBirthdays({ birthdays, status }: CaseWorld, now: Date): void {
  const today = dayOf(now)
  if (status === 'closed') return
  for (const one of birthdays) {
    if (one.dueOn !== null || one.on > addDays(today, ageReminderDays)) continue
    const [before, soonest] = [addDays(one.on, -consentAnswerDays), addDays(today, consentAnswerDays)]
    one.dueOn = before > soonest ? before : soonest
  }
}
