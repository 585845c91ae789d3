import { Send } from '../../../../web/call/index.ts'
import { Chips, ChipsMany, Dialog, Message, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { GRADES } from '../../protection-model.ts'
import { gradeWord } from '../about/words.ts'
import type { OpenedChild } from '../hooks.ts'
import type { ShownProtection } from './hooks.ts'
import { protectionTexts } from './texts.ts'
import { CHILD, useTightening } from './use-tighten.ts'

interface TightenProps {
  child: OpenedChild
  shown: ShownProtection
  onClose: () => void
}

/** Makes the protection of the child, or of a guardian, stricter: one person, with a reason, at once. */
export const Tighten = (props: TightenProps) => {
  const t = useTexts(protectionTexts)
  return (
    <Dialog open onClose={props.onClose} title={t('stricter')}>
      <TightenForm {...props} />
    </Dialog>
  )
}

const TightenForm = ({ child, shown, onClose }: TightenProps) => {
  const t = useTexts(protectionTexts)
  const form = useTightening(child.id, onClose)
  return (
    <Stack>
      <p>{t('stricterHint')}</p>
      <WhatGrade child={child} form={form} />
      <TextArea
        label={t('because')}
        value={form.because}
        onChange={form.setBecause}
        saved={form.saved}
        error={form.missing(form.because.trim() === '')}
      />
      {form.closes ? (
        <>
          <Message>{t('strictHint')}</Message>
          <ChipsMany
            label={t('whoMay')}
            options={shown.candidates.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.circle}
            onChange={form.setCircle}
          />
        </>
      ) : null}
      <Send of={form.write} onSend={form.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

const WhatGrade = ({ child, form }: { child: OpenedChild; form: ReturnType<typeof useTightening> }) => {
  const t = useTexts(protectionTexts)
  const guardians = child.guardians.map(one => ({ value: one.guardianshipId, label: one.fullName }))
  return (
    <>
      <Select
        label={t('whom')}
        options={[{ value: CHILD, label: child.name }, ...guardians]}
        value={form.whom}
        onChange={form.setWhom}
      />
      <Select
        label={t('whichGrade')}
        unchosen={t('choose')}
        options={GRADES.map(value => ({ value, label: t('grade', { grade: gradeWord(value) }) }))}
        value={form.grade ?? ''}
        onChange={form.setGrade}
        error={form.missing(form.grade === undefined)}
      />
      <Chips
        label={t('source')}
        options={[
          { value: 'by_hand', label: t('byHand') },
          { value: 'child_welfare', label: t('welfare') },
        ]}
        value={form.source}
        onChange={form.setSource}
      />
    </>
  )
}
