import { Card, OnOff, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { newIdFrom } from '../../choice-id-model.ts'
import { placeOf } from '../../edits-model.ts'
import { CHOICE_PARTS, offered } from '../../model.ts'
import type { Choice, ChoicePart, Label } from '../../model.ts'
import { AddLabel } from '../AddLabel.tsx'
import { useWriting } from '../Draft.tsx'
import { LabelFields } from '../fields.tsx'
import { useLabel } from '../hooks.ts'
import { settingsTexts } from '../texts.ts'
import { Preview } from './Preview.tsx'

/** The lists that people choose from. What stands in a case is never taken away, only offered no more. */
export const ListsPart = () => {
  const t = useTexts(settingsTexts)
  return (
    <Stack>
      <p className="s-soft">{t('listsIntro')}</p>
      {CHOICE_PARTS.map(part => (
        <ListCard key={part} part={part} />
      ))}
    </Stack>
  )
}

const ListCard = ({ part }: { part: ChoicePart }) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { now, write } = useWriting()
  const choices: readonly Choice[] = now[part]
  const add = (words: Label) =>
    write(part, [
      ...choices,
      {
        id: newIdFrom(
          words.nb,
          choices.map(one => one.id),
        ),
        label: words,
      },
    ])
  return (
    <Card title={t(`list_${part}`)} beside={t('choicesIn', { count: offered(choices).length })}>
      {choices.map(one => (
        <ChoiceRow key={one.id} part={part} choice={one} />
      ))}
      <AddLabel to={part} label={t('newChoice')} onAdd={add} />
      <Preview>
        <ul>
          {offered(choices).map(one => (
            <li key={one.id}>{label(one.label)}</li>
          ))}
        </ul>
      </Preview>
    </Card>
  )
}

const ChoiceRow = ({ part, choice }: { part: ChoicePart; choice: Choice }) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { write } = useWriting()
  const { id, retired = false } = choice
  return (
    <div className="s-settings-row">
      <LabelFields at={[part, id, 'label']} label={t('words')} value={choice.label} />
      <OnOff
        label={t('offer', { words: label(choice.label) })}
        checked={!retired}
        onChange={on => write(placeOf(part, id, 'retired'), on ? null : true)}
      />
    </div>
  )
}
