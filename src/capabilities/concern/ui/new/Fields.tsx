import { Card, Details, Stack, TextArea, TextField, TwinFields, Why } from '../../../../web/kit/index.ts'
import { LanguageIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Note } from '../../model.ts'
import { concernTexts } from '../texts.ts'
import { FIELDS } from './form.ts'
import { newConcernTexts } from './texts.ts'

interface FieldsProps {
  note: Note
  set: (change: Partial<Note>) => void
  /** What is wrong with what was seen. */
  wrong: string | undefined
}

/** Facts and strengths as large as each other; what one thinks stands by itself. */
export const Fields = ({ note, set, wrong }: FieldsProps) => {
  const t = useTexts(newConcernTexts)
  const c = useTexts(concernTexts)
  return (
    <>
      <TwinFields
        seen={
          <TextArea
            id={FIELDS.seen}
            label={c('seen')}
            hint={t('seenHint')}
            rows={8}
            maxLength={8000}
            value={note.facts}
            error={wrong}
            onChange={facts => set({ facts })}
          />
        }
        strength={
          <TextArea
            label={c('strengths')}
            hint={t('strengthsHint')}
            rows={8}
            maxLength={8000}
            value={note.strengths}
            onChange={strengths => set({ strengths })}
          />
        }
      />
      <Card look="own">
        <TextArea
          large
          label={c('thought')}
          hint={t('thoughtHint')}
          maxLength={8000}
          value={note.interpretation}
          onChange={interpretation => set({ interpretation })}
        />
        <Why icon={LanguageIcon}>{t('languageTip')}</Why>
      </Card>
      <MoreFields note={note} set={set} />
    </>
  )
}

const MoreFields = ({ note, set }: Omit<FieldsProps, 'wrong'>) => {
  const t = useTexts(newConcernTexts)
  const c = useTexts(concernTexts)
  return (
    <Card look="flat">
      <Details summary={t('more')} open={note.childSaid + note.duration + note.earlier !== ''}>
        <Stack>
          <TextArea
            label={c('childSaid')}
            hint={t('childSaidHint')}
            maxLength={8000}
            value={note.childSaid}
            onChange={childSaid => set({ childSaid })}
          />
          <TextField
            label={c('duration')}
            maxLength={200}
            value={note.duration}
            onChange={duration => set({ duration })}
          />
          <TextArea
            label={c('earlier')}
            maxLength={8000}
            rows={2}
            value={note.earlier}
            onChange={earlier => set({ earlier })}
          />
        </Stack>
      </Details>
    </Card>
  )
}
