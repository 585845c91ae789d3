import { Button, Buttons, Card, Chips, OnOff, OneOfMany, Stack } from '../../../../web/kit/index.ts'
import { useFilter } from '../../../../web/paths/go.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { newIdFrom } from '../../choice-id-model.ts'
import { placeOf } from '../../edits-model.ts'
import { AGE_BANDS, SIGN_GROUPS } from '../../model.ts'
import type { Label, Sign } from '../../model.ts'
import { AddLabel } from '../AddLabel.tsx'
import { useWriting } from '../Draft.tsx'
import { LabelFields } from '../fields.tsx'
import { useLabel, useSignWords } from '../hooks.ts'
import { SourceOf } from '../Source.tsx'
import { settingsTexts } from '../texts.ts'
import { SignsPreview } from './SignsPreview.tsx'

type Band = (typeof AGE_BANDS)[number]
type Group = (typeof SIGN_GROUPS)[number]

/** The memory aid for each age: what to look for, strengths too, and what leads straight to the acute page. */
export const SignsPart = () => {
  const t = useTexts(settingsTexts)
  const words = useSignWords()
  const { signsWhy } = useWriting().now
  const [chosen, setBand] = useFilter('alder', AGE_BANDS)
  const band = chosen ?? '0-2'
  return (
    <Stack>
      <Card title={t('source')}>
        <SourceOf at={['signsWhy']} why={signsWhy} />
      </Card>
      <Chips
        label={t('bandField')}
        options={AGE_BANDS.map(value => ({ value, label: words(value) }))}
        value={band}
        onChange={setBand}
      />
      {SIGN_GROUPS.map(group => (
        <GroupCard key={group} band={band} group={group} />
      ))}
      <SignsPreview band={band} />
    </Stack>
  )
}

const GroupCard = ({ band, group }: { band: Band; group: Group }) => {
  const t = useTexts(settingsTexts)
  const words = useSignWords()
  const { now, write } = useWriting()
  const add = (text: Label) => {
    const id = newIdFrom(
      text.nb,
      now.signs.map(one => one.id),
    )
    write('signs', [...now.signs, { id, band, group, text, reportAtOnce: false }])
  }
  const signs = now.signs.filter(one => one.band === band && one.group === group)
  return (
    <Card title={words(group)} beside={t('signsIn', { count: signs.length })}>
      {signs.map(sign => (
        <SignRow key={sign.id} sign={sign} />
      ))}
      <AddLabel key={`${band} ${group}`} to={`sign ${band} ${group}`} label={t('newSign')} onAdd={add} />
    </Card>
  )
}

const SignRow = ({ sign }: { sign: Sign }) => {
  const t = useTexts(settingsTexts)
  const [label, words] = [useLabel(), useSignWords()]
  const { now, write, mayChange } = useWriting()
  const { id, text } = sign
  const remove = () =>
    write(
      'signs',
      now.signs.filter(one => one.id !== id),
    )
  return (
    <div className="s-settings-row">
      <LabelFields at={['signs', id, 'text']} label={t('words')} value={text} />
      <OneOfMany
        label={t('groupField')}
        options={SIGN_GROUPS.map(value => ({ value, label: words(value) }))}
        value={sign.group}
        onChange={group => write(placeOf('signs', id, 'group'), group)}
      />
      <OnOff
        label={t('reportAtOnce')}
        checked={sign.reportAtOnce}
        onChange={on => write(placeOf('signs', id, 'reportAtOnce'), on)}
      />
      {mayChange ? (
        <Buttons>
          <Button kind="plain" label={t('removeSign', { words: label(text) })} onClick={remove}>
            {t('remove')}
          </Button>
        </Buttons>
      ) : null}
    </div>
  )
}
