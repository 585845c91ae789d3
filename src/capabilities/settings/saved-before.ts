import * as z from 'zod'
import { Countable } from './settings-model.ts'

/** What versions that were saved before a setting was there are read with: what held then, for all. A new version has it in words. */
const DEADLINES = {
  /** Since 22 November 2026; before that the product said three days. */
  messageAnswerDays: 3,
}

/** Since 23 November 2026: where a child lives its life; before that a plan knew these places alone. */
const ARENAS = [
  { id: 'home', label: { nb: 'Hjemme', nn: 'Heime' } },
  { id: 'kindergarten', label: { nb: 'I barnehagen', nn: 'I barnehagen' } },
  { id: 'school', label: { nb: 'På skolen', nn: 'På skulen' } },
  { id: 'leisure', label: { nb: 'I fritida', nn: 'I fritida' } },
  { id: 'service', label: { nb: 'Hos hjelperne', nn: 'Hos hjelparane' } },
]

/** Since 24 November 2026: what nothing was reckoned from is no setting any more, nor why it was as it was. */
const GONE = ['servicesMeetingDays', 'minutesDays', 'heardWithWeight', 'upTo']

const Why = z.record(z.string(), z.unknown()).optional()
const Saved = z.looseObject({
  deadlines: z.looseObject({}),
  deadlineWhy: Why,
  agesWhy: Why,
  inWorkingDays: z.array(z.string()).optional(),
})
const stillHeld = <T>(whys: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(whys).filter(([name]) => !GONE.includes(name)))

/** A version of the settings as it was saved, with what has become a setting since. */
export function withWhatHeldThen(content: unknown): unknown {
  const saved = Saved.safeParse(content).data
  if (!saved) return content
  const { deadlineWhy, agesWhy, inWorkingDays } = saved
  return {
    ...{ arenas: ARENAS, ...saved, deadlines: { ...DEADLINES, ...saved.deadlines } },
    ...(deadlineWhy && { deadlineWhy: stillHeld(deadlineWhy) }),
    ...(agesWhy && { agesWhy: stillHeld(agesWhy) }),
    ...(inWorkingDays && { inWorkingDays: inWorkingDays.filter(name => Countable.safeParse(name).success) }),
  }
}
