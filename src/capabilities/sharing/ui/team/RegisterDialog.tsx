import { Send } from '../../../../web/call/index.ts'
import { Chips, Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Grid } from '../hooks.ts'
import { askTexts } from './ask-texts.ts'
import type { Register } from './use-register.ts'
import { useRegister } from './use-register.ts'

/** The languages that most families here speak; another is told in the note. */
const LANGUAGES = ['nb', 'nn', 'en', 'ar', 'so', 'ti', 'uk', 'pl', 'fa', 'ps', 'ku', 'lt', 'se', 'zxx']

interface RegisterDialogProps {
  caseId: string
  grid: Grid
  onClose: () => void
}

/** Writes down what somebody has said on paper, by word of mouth or by phone. */
export const RegisterDialog = (props: RegisterDialogProps) => {
  const t = useTexts(askTexts)
  return (
    <Dialog open onClose={props.onClose} title={t('registerTitle')} wide>
      <p>{t('registerIntro')}</p>
      <RegisterForm {...props} />
    </Dialog>
  )
}

const RegisterForm = ({ caseId, grid, onClose }: RegisterDialogProps) => {
  const t = useTexts(askTexts)
  const register = useRegister(caseId, grid, onClose)
  return (
    <Stack>
      <WhoAndHow register={register} grid={grid} />
      <InLanguage register={register} />
      <EachTopic register={register} grid={grid} />
      <Words register={register} />
      <Send of={register.write} onSend={register.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

interface PartProps {
  register: Register
  grid: Grid
}
const WhoAndHow = ({ register, grid }: PartProps) => {
  const t = useTexts(askTexts)
  return (
    <>
      <Chips
        label={t('giver')}
        options={grid.givers.map(({ id, name }) => ({ value: id, label: name }))}
        value={register.giverId}
        onChange={register.setGiver}
        error={register.missing('giver')}
      />
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={grid.others.map(({ id, name }) => ({ value: id, label: name }))}
        value={register.service}
        onChange={register.setService}
        error={register.missing('service')}
      />
      <Chips
        label={t('method')}
        options={(['paper', 'oral', 'phone'] as const).map(value => ({ value, label: t(value) }))}
        value={register.method}
        onChange={register.setMethod}
        error={register.missing('method')}
      />
    </>
  )
}

/** In which language it was explained, and whether somebody interpreted: a yes that was not understood is none. */
const InLanguage = ({ register }: Pick<PartProps, 'register'>) => {
  const t = useTexts(askTexts)
  return (
    <>
      <Select
        label={t('language')}
        unchosen={t('choose')}
        options={LANGUAGES.map(value => ({ value, label: t('languageName', { language: value }) }))}
        value={register.language}
        onChange={register.setLanguage}
        error={register.missing('language')}
      />
      <Chips
        label={t('interpreter')}
        hint={t('interpreterHint')}
        options={(['not_needed', 'used', 'declined'] as const).map(value => ({ value, label: t(value) }))}
        value={register.interpreter}
        onChange={register.setInterpreter}
        error={register.missing('interpreter')}
      />
    </>
  )
}

const EachTopic = ({ register, grid }: PartProps) => {
  const t = useTexts(askTexts)
  const language = useLanguage()
  const options = (['yes', 'limited', 'no', 'skip'] as const).map(value => ({ value, label: t(value) }))
  return grid.topics.map(({ id, label }, at) => (
    <Chips
      key={id}
      label={t('answerTo', { topic: labelIn(label, language) })}
      options={options}
      value={register.said[id]}
      onChange={answer => register.say(id, answer)}
      error={at === 0 ? register.missing('answers') : undefined}
    />
  ))
}

const Words = ({ register }: { register: Register }) => {
  const t = useTexts(askTexts)
  const { draft, isLimited, missing } = register
  return (
    <>
      {isLimited ? (
        <TextArea
          label={t('limits')}
          hint={t('limitsHint')}
          value={draft.value.limits}
          onChange={limits => draft.set({ limits })}
          error={missing('limits')}
        />
      ) : null}
      {register.isPaper ? (
        <TextArea
          label={t('archiveRef')}
          hint={t('archiveRefHint')}
          value={draft.value.archiveRef}
          onChange={archiveRef => draft.set({ archiveRef })}
          error={missing('archiveRef')}
        />
      ) : null}
      {register.isAlone ? (
        <TextArea
          label={t('maturity')}
          hint={t('maturityHint')}
          value={draft.value.maturity}
          onChange={maturity => draft.set({ maturity })}
          error={missing('maturity')}
        />
      ) : null}
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={draft.value.note}
        onChange={note => draft.set({ note })}
        saved={draft.saved}
        error={missing('note')}
      />
    </>
  )
}
