import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import type { Heard } from '../../../../web/aloud/heard.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { ATTENDS } from '../../model.ts'
import { prepareTexts } from '../prepare-texts.ts'
import type { ChildsMeeting } from './PrepareFlow.tsx'
import type { ForMeeting } from './use-tell.ts'

interface StepProps {
  wants: ForMeeting
  onChange: (some: Partial<ForMeeting>) => void
  onBack: () => void
  onOn: () => void
}

/** Who says it: I, one of those who are called, or nobody. */
export const WhoSays = ({ wants, meeting, onChange, ...step }: StepProps & { meeting: ChildsMeeting }) => {
  const t = useTexts(prepareTexts)
  const choices = [
    { saidBy: 'me', saidById: undefined, picture: 'say', label: t('saidByAs', { who: 'me' }), heard: undefined },
    ...meeting.helpers.map(({ id, name }) => ({
      ...({ saidBy: 'helper', saidById: id, picture: 'adult', label: name } as const),
      heard: { written: name },
    })),
    {
      saidBy: 'nobody',
      saidById: undefined,
      picture: 'reading',
      label: t('saidByAs', { who: 'nobody' }),
      heard: undefined,
    },
  ] as const
  const read: readonly Heard[] = choices.map(one => one.heard ?? one.label)
  return (
    <OneThing title={t('saidBy')} read={read} wait={wants.saidBy === undefined} {...step}>
      <Tiles label={t('saidBy')}>
        {choices.map(({ saidBy, saidById, picture, label }) => (
          <Tile
            key={saidById ?? saidBy}
            {...{ picture, label }}
            chosen={wants.saidBy === saidBy && wants.saidById === saidById}
            onPress={() => onChange({ saidBy, saidById })}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

const PICTURES = { all: 'thumb-yes', part: 'thumb-some', not: 'thumb-no' } as const

/** Whether the child wants to be there: all of it, part of it, or not. */
export const Attends = ({ wants, onChange, ...step }: StepProps) => {
  const t = useTexts(prepareTexts)
  const choices = ATTENDS.map(how => ({ how, label: t('attendsAs', { how }) }))
  return (
    <OneThing title={t('attends')} read={choices.map(one => one.label)} wait={wants.attends === undefined} {...step}>
      <Tiles label={t('attends')}>
        {choices.map(({ how, label }) => (
          <Tile
            key={how}
            picture={PICTURES[how]}
            label={label}
            chosen={wants.attends === how}
            onPress={() => onChange({ attends: how })}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}
