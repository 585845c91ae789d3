import type { ReactNode } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { DateField, Dialog, Link, Message, RadioCards, SavedMark, Stack, TextArea } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useClose, useLevelCheck } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { levelTexts } from '../level/texts.ts'
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
  const weighed = useLevelCheck(shown.id).data?.facts.childWeighed
  const ready = weighed === true && reason !== '' && Object.values(note).every(text => text.trim() !== '')
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
        {weighed === false ? <ToWeigh caseId={caseId} /> : null}
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

/** What came of the child's words is said first, as before a change of level: own words above, a talk in the plan. */
const ToWeigh = ({ caseId }: { caseId: string }) => {
  const t = useTexts(levelTexts)
  return (
    <Message>
      <p>
        {t('need', { need: 'weight' })}: <b>{t('missing')}</b>{' '}
        <Link to={paths.child(caseId, 'plan')}>{t('way', { need: 'weight' })}</Link>
      </p>
    </Message>
  )
}
