import type { Language } from '../../../../web/texts/index.ts'
import { dateText, labelIn, listed, speak } from '../../../../web/texts/index.ts'
import type { ShownCell } from '../hooks.ts'
import { teamTexts } from './team-texts.ts'

const NOTE_LENGTH = 42

const OPEN: ReadonlySet<string> = new Set(['yes', 'limited', 'lapsing'])

/** The state as the texts name it. */
export const stateWord = ({ own, state, otherwise }: ShownCell): string => {
  if (own) return 'own'
  if (otherwise.length > 0 && !OPEN.has(state)) return 'ground'
  if (state === 'in_disagreement') return 'disagree'
  return state === 'not_asked' ? 'unasked' : state
}

/** The state as the grid draws it. */
export const drawnAs = ({ own, state, otherwise }: ShownCell) => {
  if (own) return 'yes'
  if (otherwise.length > 0 && !OPEN.has(state)) return 'limited'
  const drawn = {
    yes: 'yes',
    limited: 'limited',
    lapsing: 'expiring',
    expired: 'expiring',
    no: 'no',
    in_disagreement: 'differ',
    withdrawn: 'withdrawn',
    waiting: 'unasked',
    not_asked: 'unasked',
  } as const
  return drawn[state]
}

const namesWhere = (cell: ShownCell, is: (one: ShownCell['answers'][number]) => boolean) =>
  cell.answers.filter(is).map(one => one.name)

/** Who has said yes, no and nothing. */
export const sides = (cell: ShownCell) => ({
  all: namesWhere(cell, () => true),
  yes: namesWhere(cell, one => one.answer === 'yes' || one.answer === 'limited'),
  no: namesWhere(cell, one => one.answer === 'no'),
  withdrew: namesWhere(cell, one => one.withdrew),
  missing: namesWhere(cell, one => one.answer === null),
})

const shortened = (text: string) => (text.length > NOTE_LENGTH ? `${text.slice(0, NOTE_LENGTH - 1)}…` : text)

/** The small words under the state. */
export const noteOf = (cell: ShownCell, language: Language): string | undefined => {
  const t = speak(teamTexts, language)
  const { no, withdrew, missing } = sides(cell)
  const day = (when: string | null | undefined) => (when ? dateText(when, 'day', language) : '')
  const words: Record<string, () => string | undefined> = {
    own: () => t('noteOwn'),
    ground: () => {
      const [first] = cell.otherwise
      return first && t('noteGround', { name: first.name, ground: labelIn(first.ground, language) })
    },
    yes: () => t('noteUntil', { day: day(cell.until) }),
    lapsing: () => t('noteUntil', { day: day(cell.until) }),
    expired: () => t('noteSince', { day: day(cell.until) }),
    limited: () => shortened(cell.answers.find(one => one.limits)?.limits ?? ''),
    no: () => t('noteNo', { count: no.length, names: listed(no, language) }),
    disagree: () =>
      cell.answers.flatMap(({ name, answer }) => (answer ? [t('noteSaid', { name, answer })] : [])).join(' · '),
    withdrawn: () => {
      const on = cell.answers.find(one => one.withdrew)?.on
      return t('noteWithdrawn', { names: listed(withdrew, language), day: on ? dateText(on, 'brief', language) : '' })
    },
    waiting: () => t('noteWaiting', { names: listed(missing, language) }),
  }
  return words[stateWord(cell)]?.()
}
