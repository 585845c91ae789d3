import { thresholdsOf } from '../src/capabilities/signer/model.ts'
import { addDays, addMonths, dayOf } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import { settings } from './rules.ts'
import type { CaseWorld, PassageAhead } from './world.ts'

type When = (typeof settings)['passages'][number]['day']
const two = (part: number) => `${part}`.padStart(2, '0')

/** The day on which a child born on a day comes to a passage; none where it is said by hand. */
function dayFor(born: Day, when: When): Day | undefined {
  if (when.by === 'year') return `${Number(born.slice(0, 4)) + when.age}-${two(when.month)}-${two(when.day)}`
  if (when.by === 'birthday') return addMonths(born, 12 * when.age)
  if (when.by === 'own_case') return thresholdsOf(born, settings.ages).find(one => one.changes.includes('owns'))?.on
  return undefined
}

/** The passages that begin by themselves for a child of whom a kind of service has the case. */
export const passagesAhead = (born: Day, kind: string): PassageAhead[] =>
  settings.passages.flatMap(({ id, day, fromKinds, startMonths, beginDays, receiveDays, retired }) => {
    const on = dayFor(born, day)
    const sends = fromKinds.length === 0 || fromKinds.some(one => one === kind)
    if (on === undefined || startMonths === null || retired === true || !sends) return []
    return [{ id: `${id} ${on}`, on, from: addMonths(on, -startMonths), beginDays, receiveDays }]
  })

/** The first look at a day: what has come so near begins, and nobody has done anything about it. */
export function beginPassages({ ahead, passages, status }: CaseWorld, now: Date): void {
  const today = dayOf(now)
  if (status !== 'open') return
  for (const { id, on, from, beginDays, receiveDays } of ahead) {
    if (from > today || on < today || passages.some(one => one.id === id)) continue
    const [soon, before] = [addDays(today, beginDays), addDays(on, -receiveDays)]
    const beginBy = soon < on ? soon : on
    passages.push({ id, version: 0, beginBy, receiveBy: before > beginBy ? before : beginBy, state: 'idle' })
  }
}
