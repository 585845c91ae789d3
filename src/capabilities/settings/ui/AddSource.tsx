import { Button, Buttons, Details, TextField, Why } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { placeOf } from '../edits-model.ts'
import { useWriting } from './Draft.tsx'
import { settingsTexts } from './texts.ts'

/** Where no source is noted: says so, and lets it be noted. */
export const AddSource = ({ at }: { at: readonly string[] }) => {
  const t = useTexts(settingsTexts)
  const { edits, write, mayChange } = useWriting()
  const today = localDay(useNow())
  const place = placeOf('new', ...at)
  const said = edits[place]
  const words = typeof said === 'string' ? said : ''
  const add = () => {
    write(placeOf(...at), { source: words.trim(), reviewedOn: today })
    write(place, null)
  }
  if (!mayChange) return <Why>{t('noSource')}</Why>
  return (
    <Details summary={t('noSource')}>
      <TextField label={t('source')} value={words} onChange={text => write(place, text)} maxLength={1000} />
      <Buttons>
        <Button kind="secondary" disabled={words.trim() === ''} onClick={add}>
          {t('add')}
        </Button>
      </Buttons>
    </Details>
  )
}
