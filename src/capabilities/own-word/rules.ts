import type { NewId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { ForWhom, Kind, OneSymbol, OwnWord, StandingWord, WriterKind, Written } from './model.ts'

/** Who writes, and what is known of the case. */
export interface Writing {
  readonly caseId: string
  readonly childId: string
  readonly writerKind: WriterKind
  readonly writerId: string
  readonly at: Date
  readonly newId: NewId
  /** The guardians of today: only one of them can be left out. */
  readonly guardianIds: readonly string[]
  readonly symbols: readonly OneSymbol[]
  /** What the writer has written before in the case. */
  readonly mine: readonly StandingWord[]
}
interface For {
  readonly forWhom: ForWhom
  readonly notFor?: string | undefined
}

/** Whom somebody can write for: a parent for those who help or for nobody. */
export const choicesFor = (writerKind: WriterKind, guardians: number): readonly ForWhom[] => {
  if (writerKind === 'guardian') return ['helpers', 'only_me']
  return guardians > 1 ? ['everyone', 'helpers', 'all_but_one', 'only_me'] : ['everyone', 'helpers', 'only_me']
}

/** What a kind can be for: what somebody is not to know is not for everybody. */
export const choicesOf = (kind: Kind, choices: readonly ForWhom[]): readonly ForWhom[] =>
  kind === 'keep' ? choices.filter(one => one !== 'everyone') : choices

/** What is kept of what somebody tells. */
export function write(fresh: Written, whom: For, writing: Writing) {
  const wrong = wrongWords(fresh, writing) ?? wrongWhom(fresh, whom, writing) ?? wrongBefore(fresh, whom, writing)
  if (wrong) return wrong
  const { caseId, childId, writerKind, writerId, at, newId } = writing
  const word: OwnWord = {
    ...{ id: newId(), caseId, childId, kind: fresh.kind, writerKind, writerId, at },
    ...{ words: fresh.words ?? null, symbols: fresh.symbols, mood: fresh.mood ?? null },
    ...{ forWhom: whom.forWhom, notFor: whom.notFor ?? null, replaces: fresh.replaces ?? null },
  }
  return word
}

function wrongWords({ kind, words, symbols, mood }: Written, known: Writing) {
  if (symbols.some(id => !known.symbols.some(one => one.id === id))) return refuse('own_word.symbol_unknown')
  if ((kind === 'mood') !== (mood !== undefined)) return refuse('own_word.empty')
  return words === undefined && mood === undefined && symbols.length === 0 ? refuse('own_word.empty') : undefined
}

function wrongWhom({ kind }: Written, { forWhom, notFor }: For, { writerKind, guardianIds }: Writing) {
  const choices = choicesFor(writerKind, guardianIds.length)
  if (!choicesOf(kind, choices).includes(forWhom)) return refuse('own_word.whom_missing')
  if ((forWhom === 'all_but_one') !== (notFor !== undefined)) return refuse('own_word.whom_missing')
  return notFor !== undefined && !guardianIds.includes(notFor) ? refuse('own_word.whom_missing') : undefined
}

/**
 * Newer words stand in the place of own words of the same kind that still stand. What others have read is taken back by an act that says
 * so, never by something that only the writer sees.
 */
function wrongBefore({ kind, replaces }: Written, { forWhom }: For, { mine }: Writing) {
  if (replaces === undefined) return undefined
  const before = mine.find(one => one.id === replaces)
  if (!before || before.kind !== kind || before.replaced || before.takenBack) return refuse('own_word.newer_there')
  return forWhom === 'only_me' && before.forWhom !== 'only_me' ? refuse('own_word.newer_there') : undefined
}
