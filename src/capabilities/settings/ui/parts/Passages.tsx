import { Card, Details, OnOff, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { placeOf } from '../../edits-model.ts'
import type { Passage } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { LabelFields, NumberField } from '../fields.tsx'
import { useLabel } from '../hooks.ts'
import { SourceOf } from '../Source.tsx'
import { PASSAGE_NUMBERS, passageTexts } from './passage-texts.ts'

/** The passages between services: when each begins, what is waited for, and what the family is asked about. */
export const PassagesPart = () => {
  const t = useTexts(passageTexts)
  const { passages } = useWriting().now
  return (
    <Stack>
      <p className="s-soft">{t('intro')}</p>
      {passages.map(one => (
        <PassageCard key={one.id} passage={one} />
      ))}
    </Stack>
  )
}

const PassageCard = ({ passage }: { passage: Passage }) => {
  const t = useTexts(passageTexts)
  const label = useLabel()
  const { write } = useWriting()
  const { id, day, retired = false } = passage
  return (
    <Card title={label(passage.label)}>
      <Stack>
        <p>
          {t('day', {
            by: day.by,
            age: 'age' in day ? day.age : 0,
            date: day.by === 'year' ? `${day.day}.${day.month}.` : '',
          })}
        </p>
        <LabelFields at={['passages', id, 'label']} label={t('name')} value={passage.label} />
        {PASSAGE_NUMBERS.map(name => {
          const value = passage[name]
          return value === null ? null : (
            <NumberField key={name} at={['passages', id, name]} label={t(name)} value={value} />
          )
        })}
        <OnOff
          label={t('ownerMoves')}
          checked={passage.ownerMoves}
          onChange={on => write(placeOf('passages', id, 'ownerMoves'), on)}
        />
        <OnOff
          label={t('offer')}
          checked={!retired}
          onChange={on => write(placeOf('passages', id, 'retired'), on ? null : true)}
        />
        <Blocks passage={passage} />
        <SourceOf at={['passages', id, 'why']} why={passage.why} />
      </Stack>
    </Card>
  )
}

const Blocks = ({ passage: { id, blocks } }: { passage: Passage }) => {
  const t = useTexts(passageTexts)
  const label = useLabel()
  return (
    <Details summary={t('blocks', { count: blocks.length })}>
      {blocks.map(block => (
        <Stack key={block.id}>
          <LabelFields
            at={['passages', id, 'blocks', block.id, 'label']}
            label={t('block', { name: label(block.label) })}
            value={block.label}
          />
          <LabelFields
            at={['passages', id, 'blocks', block.id, 'guide']}
            label={t('guide', { name: label(block.label) })}
            value={block.guide}
          />
        </Stack>
      ))}
    </Details>
  )
}
