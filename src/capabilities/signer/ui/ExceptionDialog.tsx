import { Send } from '../../../web/call/index.ts'
import { Chips, ChipsMany, DateField, Dialog, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { signerTexts } from './texts.ts'
import type { ExceptionDialogProps, ExceptionForm } from './use-exception.ts'
import { TOPICS, useException } from './use-exception.ts'

/** Records a legal reason why somebody need not answer; nothing is chosen beforehand. */
export const ExceptionDialog = (props: ExceptionDialogProps) => {
  const t = useTexts(signerTexts)
  return (
    <Dialog open onClose={props.onClose} title={t('exceptionTitle')} wide>
      <p>{t('exceptionIntro')}</p>
      <Form {...props} />
    </Dialog>
  )
}

const Form = (props: ExceptionDialogProps) => {
  const t = useTexts(signerTexts)
  const language = useLanguage()
  const form = useException(props)
  const { signers } = props
  return (
    <Stack>
      <Select
        label={t('reason')}
        unchosen={t('choose')}
        options={signers.reasons.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={form.reason}
        onChange={form.setReason}
        error={form.missing('reason')}
      />
      {form.needsPerson ? <Who form={form} signers={signers} /> : null}
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        value={form.draft.value.words}
        onChange={words => form.draft.set({ words })}
        saved={form.draft.saved}
        maxLength={1000}
        error={form.missing('words')}
      />
      <DateField label={t('until')} value={form.to} onChange={form.setTo} error={form.missing('to')} />
      <Send of={form.write} onSend={form.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

/** Who is left out, and for what. */
const Who = ({ form, signers }: { form: ExceptionForm } & Pick<ExceptionDialogProps, 'signers'>) => {
  const t = useTexts(signerTexts)
  return (
    <>
      <Chips
        label={t('who')}
        options={signers.guardians.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.person}
        onChange={form.setPerson}
        error={form.missing('person')}
      />
      {form.chosen?.topics === null ? (
        <ChipsMany
          label={t('topics')}
          hint={t('topicsHint')}
          options={TOPICS.map(topic => ({ value: topic, label: t('topic', { topic }) }))}
          value={form.topics}
          onChange={form.setTopics}
        />
      ) : null}
    </>
  )
}
