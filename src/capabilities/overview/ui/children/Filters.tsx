import { Chips, ChipsMany, Row } from '../../../../web/kit/index.ts'
import { useFilter } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { childrenTexts } from './texts.ts'

/** Levels 1 to 3 in words: a number would stand in quotation marks in the address. */
const LEVELS = ['en', 'to', 'tre'] as const
const numberOf = (level: (typeof LEVELS)[number]): number => LEVELS.indexOf(level) + 1
const YES = ['ja'] as const

/** The choices by which the list is narrowed; they stand in the address, so that the way back finds them. */
export const useNarrowing = () => {
  const [level, setLevel] = useFilter('niva', LEVELS)
  const [mine, setMine] = useFilter('mine', YES)
  const [gaps, setGaps] = useFilter('glipp', YES)
  return {
    input: {
      ...(level ? { level: numberOf(level) } : {}),
      ...(mine ? { mine: true } : {}),
      ...(gaps ? { gaps: true } : {}),
    },
    any: Boolean(level ?? mine ?? gaps),
    level,
    setLevel,
    shown: [...(mine ? ['mine' as const] : []), ...(gaps ? ['gaps' as const] : [])],
    setShown: (shown: ('mine' | 'gaps')[]) => {
      // Only what has changed: two changes of the address at once would undo each other.
      if (shown.includes('mine') !== (mine !== undefined)) setMine(mine ? undefined : 'ja')
      else setGaps(gaps ? undefined : 'ja')
    },
  }
}
export type Narrowing = ReturnType<typeof useNarrowing>

interface FiltersProps {
  readonly of: Narrowing
  readonly levels: readonly { readonly ordinal: number; readonly mark: string }[]
  /** The list begins anew. */
  readonly onChange: () => void
}

/** Level, mine, gaps. */
export const Filters = ({ of, levels, onChange }: FiltersProps) => {
  const t = useTexts(childrenTexts)
  const then =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value)
      onChange()
    }
  const options = [
    { value: 'all' as const, label: t('allLevels') },
    ...LEVELS.map(value => ({
      value,
      label: levels.find(one => one.ordinal === numberOf(value))?.mark ?? `${numberOf(value)}`,
    })),
  ]
  return (
    <Row>
      <Chips
        label={t('level')}
        options={options}
        value={of.level ?? 'all'}
        onChange={then((value: 'all' | (typeof LEVELS)[number]) => of.setLevel(value === 'all' ? undefined : value))}
      />
      <ChipsMany
        label={t('show')}
        options={[
          { value: 'mine' as const, label: t('mine') },
          { value: 'gaps' as const, label: t('gaps') },
        ]}
        value={of.shown}
        onChange={then(of.setShown)}
      />
    </Row>
  )
}
