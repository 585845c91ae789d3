import { ConsentGrid, ConsentKey, Stack } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Grid, ShownCell } from '../hooks.ts'
import { drawnAs, noteOf, stateWord } from './cell-words.ts'
import { teamTexts } from './team-texts.ts'

/** The square of which somebody asks why. */
export interface Chosen {
  readonly service: string
  readonly topic: ShownCell['topic']
}

const KEY = ['yes', 'limited', 'no', 'differ', 'withdrawn', 'expiring', 'unasked'] as const
const KEY_WORDS = {
  ...{ yes: 'yes', limited: 'limited', no: 'no', differ: 'disagree', withdrawn: 'withdrawn' },
  ...{ expiring: 'lapsing', unasked: 'unasked' },
} as const

interface SquaresProps {
  grid: Grid
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen) => void
}
/** Services down, topics across, and what the signs mean. */
export const Squares = ({ grid, chosen, onChoose }: SquaresProps) => {
  const t = useTexts(teamTexts)
  const language = useLanguage()
  const cellAt = (service: string, topic: string) =>
    grid.services.find(one => one.id === service)?.cells.find(one => one.topic === topic)
  const services = grid.services.map(({ id, name, people, holds }) => ({
    ...{ key: id, name, holds },
    person:
      people.length > 0 ? people.map(one => [one.name, one.title].filter(Boolean).join(', ')).join('. ') : t('nobody'),
  }))
  return (
    <Stack>
      <ConsentGrid
        topics={grid.topics.map(({ id, label }) => ({ key: id, label: labelIn(label, language) }))}
        services={services}
        cell={(service, topic) => {
          const cell = cellAt(service, topic)
          if (!cell) return { state: 'unasked', word: t('word', { state: 'unasked' }) }
          return { state: drawnAs(cell), word: t('word', { state: stateWord(cell) }), note: noteOf(cell, language) }
        }}
        chosen={chosen}
        onChoose={(service, topic) => {
          const cell = cellAt(service, topic)
          if (cell) onChoose({ service, topic: cell.topic })
        }}
      />
      <ConsentKey words={KEY.map(state => ({ state, word: t('word', { state: KEY_WORDS[state] }) }))} />
    </Stack>
  )
}
