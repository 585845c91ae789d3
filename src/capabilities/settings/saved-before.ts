import * as z from 'zod'

/** What versions that were saved before a setting was there are read with: what held then, for all. A new version has it in words. */
const DEADLINES = {
  /** Since 22 November 2026; before that the product said three days. */
  messageAnswerDays: 3,
}

const Saved = z.looseObject({ deadlines: z.looseObject({}) })

/** A version of the settings as it was saved, with what has become a setting since. */
export function withWhatHeldThen(content: unknown): unknown {
  const saved = Saved.safeParse(content).data
  return saved ? { ...saved, deadlines: { ...DEADLINES, ...saved.deadlines } } : content
}
