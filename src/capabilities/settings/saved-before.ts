import * as z from 'zod'

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

const Saved = z.looseObject({ deadlines: z.looseObject({}) })

/** A version of the settings as it was saved, with what has become a setting since. */
export function withWhatHeldThen(content: unknown): unknown {
  const saved = Saved.safeParse(content).data
  return saved ? { arenas: ARENAS, ...saved, deadlines: { ...DEADLINES, ...saved.deadlines } } : content
}
