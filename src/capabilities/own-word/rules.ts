import type { NewId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { ForWhom, Kind, OneSymbol, OwnWord, StandingWord, WriterKind, Written } from './model.ts'

/** A meeting that somebody prepares for. */
export interface ForMeeting {
  readonly id: string
  readonly state: string
  readonly endsAt: Date
  /** The employees who are called. */
  readonly employeeIds: readonly string[]
}

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
  /** The meeting that it is for, where the writer sees one by that id. */
  readonly meeting: ForMeeting | undefined
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

/** What a kind can be for: what somebody is not to know is not for everybody; that one does not agree is for somebody to answer. */
export const choicesOf = (kind: Kind, choices: readonly ForWhom[]): readonly ForWhom[] => {
  const never = kind === 'keep' ? 'everyone' : kind === 'disagree' ? 'only_me' : undefined
  return choices.filter(one => one !== never)
}

/** What is kept of what somebody tells. */
export function write(fresh: Written, whom: For, writing: Writing) {
  const wrong =
    wrongWords(fresh, writing) ??
    wrongMeeting(fresh, writing) ??
    wrongWhom(fresh, whom, writing) ??
    wrongBefore(fresh, whom, writing)
  if (wrong) return wrong
  const { caseId, childId, writerKind, writerId, at, newId } = writing
  const word: OwnWord = {
    ...{ id: newId(), caseId, childId, kind: fresh.kind, writerKind, writerId, at },
    ...{ words: fresh.words ?? null, symbols: fresh.symbols, mood: fresh.mood ?? null },
    preparation: fresh.preparation ?? null,
    ...{ forWhom: whom.forWhom, notFor: whom.notFor ?? null, replaces: fresh.replaces ?? null },
  }
  return word
}

function wrongWords({ kind, words, symbols, mood, preparation }: Written, known: Writing) {
  const pointed = [...symbols, ...(preparation?.hardSymbols ?? [])]
  if (pointed.some(id => !known.symbols.some(one => one.id === id))) return refuse('own_word.symbol_unknown')
  if ((kind === 'mood') !== (mood !== undefined)) return refuse('own_word.empty')
  const isEmpty = words === undefined && mood === undefined && symbols.length === 0
  if (kind === 'disagree' && words === undefined) return refuse('own_word.empty')
  const wants = preparation?.hard || preparation?.attends || preparation?.hardSymbols.length
  return isEmpty && !wants ? refuse('own_word.empty') : undefined
}

/** What one wants from a meeting is for one that is to come, and is said by one of those who are called. */
function wrongMeeting({ kind, preparation }: Written, { meeting, at }: Writing) {
  if ((kind === 'meeting') !== (preparation !== undefined)) return refuse('own_word.meeting_gone')
  if (!preparation) return undefined
  if (meeting?.id !== preparation.meetingId || meeting.state !== 'called' || meeting.endsAt <= at)
    return refuse('own_word.meeting_gone')
  const { saidBy, saidById } = preparation
  if ((saidBy === 'helper') !== (saidById !== null)) return refuse('own_word.helper_missing')
  return saidById !== null && !meeting.employeeIds.includes(saidById) ? refuse('own_word.helper_missing') : undefined
}

function wrongWhom({ kind }: Written, { forWhom, notFor }: For, { writerKind, guardianIds }: Writing) {
  // A child at a screen has no inbox in which to read an answer.
  if (kind === 'disagree' && writerKind === 'child') return refuse('own_word.whom_missing')
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

/** Own words that were not followed, or not wholly, are answered with why. */
export const weigh = <Given extends { readonly weight: string; readonly because?: string | undefined }>(given: Given) =>
  given.weight !== 'followed' && given.because === undefined ? refuse('voice.why_missing') : given

/** Of what the family wants from a meeting and this reader reads, what nobody has said yet what came of. */
export const unweighed = (
  words: readonly Pick<OwnWord, 'id' | 'preparation'>[],
  weights: readonly { readonly wordId: string }[],
): readonly string[] =>
  words.flatMap(({ id, preparation }) => (preparation && !weights.some(one => one.wordId === id) ? [id] : []))
