import { Checkbox, Details, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import type { Saved } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { messageTexts } from './texts.ts'

/** What somebody writes, before it is sent. */
export interface Writing extends Record<string, unknown> {
  words: string
  translated: boolean
  translatedBy: string
  interpreter: boolean
}
export const NOTHING: Writing = { words: '', translated: false, translatedBy: '', interpreter: false }

/** The same as it is sent. */
export const asWritten = ({ words, translated, translatedBy, interpreter }: Writing) => ({
  words,
  translatedBy: translated && translatedBy.trim() !== '' ? translatedBy : null,
  interpreter,
})

interface WriteFieldsProps {
  readonly label: string
  readonly value: Writing
  readonly saved: Saved
  readonly onChange: (change: Partial<Writing>) => void
}

/** The words, who put them into this language, and a wish for an interpreter. */
export const WriteFields = ({ label, value, saved, onChange }: WriteFieldsProps) => {
  const t = useTexts(messageTexts)
  return (
    <>
      <TextArea
        label={label}
        rows={5}
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => onChange({ words })}
      />
      <Details summary={t('more')}>
        <Stack>
          <Checkbox
            label={t('interpreter')}
            checked={value.interpreter}
            onChange={interpreter => onChange({ interpreter })}
          />
          <Checkbox
            label={t('translated')}
            hint={t('translatedHint')}
            checked={value.translated}
            onChange={translated => onChange({ translated })}
          />
          {value.translated ? (
            <TextField
              label={t('translatedBy')}
              maxLength={200}
              value={value.translatedBy}
              onChange={translatedBy => onChange({ translatedBy })}
            />
          ) : null}
        </Stack>
      </Details>
    </>
  )
}
