import { addDays, daysBetween } from '../../src/kernel/time.ts'
import { notes } from '../acts/case.ts'
import { answersBirthday, saysWhatItThinks } from '../acts/family.ts'
import { inDays, later, today } from '../stage.ts'
import type { InCase } from '../stage.ts'

/** Nothing happens but the days of somebody growing up; asked before each birthday, the youth answers late, and says at times what it thinks of the help. */
export async function* growsUp(at: InCase): AsyncGenerator<Date, void> {
  const { world, dice } = at
  for (let turn = 1; ; turn++) {
    const next = world.birthdays.find(one => !one.answered)
    const asked = next?.dueOn
    if (next && asked && addDays(asked, -8) <= today(at)) {
      at.injects('threshold', world.id, `${next.age}`)
      yield later(at, Math.max(1, daysBetween(today(at), asked) + dice.between(2, 20)))
      await answersBirthday(at, next)
    }
    yield inDays(at, 5)
    await notes(at)
    await saysWhatItThinks(at, turn)
  }
}
