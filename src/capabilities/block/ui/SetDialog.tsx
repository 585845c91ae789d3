import { Send } from '../../../web/call/index.ts'
import { Checkbox, Chips, DateField, Dialog, Message, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { blockTexts } from './texts.ts'
import type { SetDialogProps, Setting } from './use-set.ts'
import { TOPICS, useSet } from './use-set.ts'

/** Keeps a guardian from something, on a reason of the law, with a day to look at it again. */
export const SetDialog = (props: SetDialogProps) => {
  const t = useTexts(blockTexts)
  return (
    <Dialog open onClose={props.onClose} title={t('set')} wide>
      <p>{t('setIntro')}</p>
      <Form {...props} />
    </Dialog>
  )
}

const Form = (props: SetDialogProps) => {
  const t = useTexts(blockTexts)
  const setting = useSet(props)
  return (
    <Stack>
      <WhoAndWhy setting={setting} blocks={props.blocks} />
      {setting.code ? <What setting={setting} blocks={props.blocks} /> : null}
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={setting.draft.value.reason}
        onChange={reason => setting.draft.set({ reason })}
        saved={setting.draft.saved}
        maxLength={2000}
        error={setting.missing('reason')}
      />
      <DateField
        label={t('recheck')}
        hint={setting.code ? t('recheckHint', { days: setting.code.recheckDays }) : undefined}
        value={setting.recheckOn}
        onChange={setting.setRecheck}
        error={setting.missing('recheck')}
      />
      {setting.maySayWithout ? <WithoutAnswer setting={setting} /> : null}
      {setting.staysClosed ? <Message>{t('staysClosed', { topic: setting.topic ?? 'plan' })}</Message> : null}
      <Send of={setting.write} onSend={setting.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

type PartProps = Pick<SetDialogProps, 'blocks'> & { setting: Setting }

const WhoAndWhy = ({ setting, blocks }: PartProps) => {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  return (
    <>
      <Chips
        label={t('who')}
        options={blocks.guardians.map(({ id, name }) => ({ value: id, label: name }))}
        value={setting.personId}
        onChange={setting.setPerson}
        error={setting.missing('person')}
      />
      <Select
        label={t('code')}
        hint={labelIn(setting.code?.explains, language)}
        unchosen={t('choose')}
        options={blocks.codes.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={setting.codeId}
        onChange={setting.setCode}
        error={setting.missing('code')}
      />
    </>
  )
}

/** Whom it is hidden from need not answer for the child either: chosen, never by itself. */
const WithoutAnswer = ({
  setting: { without, setWithout, exception, setException, missing },
}: {
  setting: Setting
}) => {
  const t = useTexts(blockTexts)
  return (
    <>
      <Checkbox label={t('exception')} hint={t('exceptionHint')} checked={without} onChange={setWithout} />
      {without ? (
        <>
          <TextArea
            label={t('exceptionWords')}
            value={exception.words}
            onChange={words => setException({ ...exception, words })}
            maxLength={1000}
            error={missing('words')}
          />
          <DateField
            label={t('exceptionTo')}
            value={exception.to}
            onChange={to => setException({ ...exception, to })}
            error={missing('to')}
          />
        </>
      ) : null}
    </>
  )
}

const What = ({ setting, blocks }: PartProps) => {
  const t = useTexts(blockTexts)
  const error = setting.missing('what')
  return (
    <>
      <Chips
        label={t('whatLabel')}
        options={setting.scopes.map(scope => ({ value: scope, label: t('what', { scope }) }))}
        value={setting.scope}
        onChange={setting.setScope}
        error={error}
      />
      {setting.scope === 'topic' ? (
        <Chips
          label={t('whichTopic')}
          options={(setting.code?.topics ?? TOPICS).map(topic => ({ value: topic, label: t('topic', { topic }) }))}
          value={setting.topic}
          onChange={setting.setTopic}
          error={error}
        />
      ) : null}
      {setting.scope === 'entry' ? (
        <Select
          label={t('whichEntry')}
          unchosen={t('choose')}
          options={blocks.entries.map(({ id, words }) => ({ value: id, label: words }))}
          value={setting.entryId}
          onChange={setting.setEntry}
          error={error}
        />
      ) : null}
    </>
  )
}
