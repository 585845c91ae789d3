import type { ReactNode } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { DateField, Dialog, RadioCards, SavedMark, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useClose } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { closingTexts } from './texts.ts'

const empty = { reason: '', results: '', helped: '', childsExperience: '', parentsExperience: '', followUpOn: '' }
const ASKED = [
  ['results', 'results'],
  ['helped', 'helped'],
  ['childsExperience', 'child'],
  ['parentsExperience', 'parents'],
] as const

interface CloseDialogProps {
  shown: CaseShown
  /** What the family has told in own words. */
  words?: ReactNode
  onClose: () => void
}

/** Closes the case with a reason and a closing note. */
export const CloseDialog = ({ shown, words, onClose }: CloseDialogProps) => {
  const t = useTexts(closingTexts)
  const language = useLanguage()
  const draft = useDraft(`case.close:${shown.id}`, empty, one => ASKED.map(([field]) => one[field]))
  const close = useClose(t('closed'), () => (void draft.discard(), onClose()))
  const { reason, followUpOn, ...note } = draft.value
  const ready = reason !== '' && Object.values(note).every(text => text.trim() !== '')
  const { id: caseId, version } = shown
  return (
    <Dialog open wide title={t('closeTitle', { name: shown.child.name })} onClose={onClose}>
      <Stack>
        <p>{t('closeIntro')}</p>
        <RadioCards
          label={t('reason')}
          options={shown.closeReasons.map(one => ({ value: one.id, title: labelIn(one.label, language) }))}
          value={reason === '' ? undefined : reason}
          onChange={value => draft.set({ reason: value })}
        />
        {words}
        {ASKED.map(([field, text]) => (
          <TextArea
            key={field}
            label={t(text)}
            hint={field === 'results' ? t('resultsHint') : undefined}
            value={note[field]}
            onChange={value => draft.set({ [field]: value })}
          />
        ))}
        <DateField
          label={t('followUp')}
          hint={t('followUpHint')}
          value={followUpOn}
          onChange={day => draft.set({ followUpOn: day })}
        />
        <SavedMark of={draft.saved} />
        <EndButtons
          write={close}
          words={t('close')}
          ready={ready}
          onSend={() => close.send({ caseId, version, reason, note: { ...note, followUpOn: followUpOn || null } })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  )
}
