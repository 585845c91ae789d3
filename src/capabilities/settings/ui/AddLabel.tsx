import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { placeOf } from '../edits-model.ts'
import type { Label } from '../model.ts'
import { useWriting } from './Draft.tsx'
import { LabelFields } from './fields.tsx'
import { settingsTexts } from './texts.ts'

/** Something new for a list, in both written forms. Kept as it is written, like all else; added when both are there. */
export const AddLabel = ({ to, label, onAdd }: { to: string; label: string; onAdd: (words: Label) => void }) => {
  const t = useTexts(settingsTexts)
  const { edits, write, mayChange } = useWriting()
  const said = (form: 'nb' | 'nn') => {
    const written = edits[placeOf('new', to, form)]
    return typeof written === 'string' ? written.trim() : ''
  }
  const words = { nb: said('nb'), nn: said('nn') }
  if (!mayChange) return null
  const add = () => {
    onAdd(words)
    write(placeOf('new', to, 'nb'), null)
    write(placeOf('new', to, 'nn'), null)
  }
  return (
    <div className="s-settings-add">
      <LabelFields at={['new', to]} label={label} value={{ nb: '', nn: '' }} />
      <Buttons>
        <Button kind="secondary" disabled={words.nb === '' || words.nn === ''} onClick={add}>
          {t('add')}
        </Button>
      </Buttons>
    </div>
  )
}
