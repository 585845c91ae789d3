import { Send } from '../../../../web/call/index.ts'
import { ChipsMany, DateField, Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Grid } from '../hooks.ts'
import { askTexts } from './ask-texts.ts'
import type { Ask } from './use-ask.ts'
import { useAsk } from './use-ask.ts'
import { useGiverNames } from './use-giver-names.ts'

interface AskDialogProps {
  caseId: string
  grid: Grid
  /** The service that the question is about, when it began there. */
  serviceId?: string | undefined
  onClose: () => void
}

/** Asks the family whether a service may see something. */
export const AskDialog = (props: AskDialogProps) => {
  const t = useTexts(askTexts)
  const names = useGiverNames(props.grid)
  return (
    <Dialog open onClose={props.onClose} title={t('askTitle')} wide>
      <p>{t('askIntro', { names })}</p>
      <AskForm {...props} />
    </Dialog>
  )
}

/** The question itself, also where the step stands. */
export const AskForm = (props: AskDialogProps) => {
  const t = useTexts(askTexts)
  const ask = useAsk(props)
  return (
    <Stack>
      <What ask={ask} grid={props.grid} />
      <WhyAndUntil ask={ask} latest={props.grid.latest} />
      <Send of={ask.write} onSend={ask.send}>
        {t('send')}
      </Send>
    </Stack>
  )
}

const What = ({ ask, grid }: { ask: Ask; grid: Grid }) => {
  const t = useTexts(askTexts)
  const language = useLanguage()
  return (
    <>
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={grid.others.map(({ id, name }) => ({ value: id, label: name }))}
        value={ask.service}
        onChange={ask.setService}
        error={ask.missing('service')}
      />
      <ChipsMany
        label={t('topics')}
        hint={t('topicsHint')}
        options={grid.topics.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={ask.topics}
        onChange={ask.setTopics}
        error={ask.missing('topics')}
      />
      <Select
        label={t('purpose')}
        unchosen={t('choose')}
        options={grid.purposes.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={ask.purpose}
        onChange={ask.setPurpose}
        error={ask.missing('purpose')}
      />
    </>
  )
}

const WhyAndUntil = ({ ask, latest }: { ask: Ask; latest: string }) => {
  const t = useTexts(askTexts)
  const { date } = useDates()
  return (
    <>
      <TextArea
        label={t('why')}
        hint={t('whyHint')}
        value={ask.draft.value.why}
        onChange={why => ask.draft.set({ why })}
        maxLength={1000}
        saved={ask.draft.saved}
        error={ask.missing('why')}
      />
      {ask.isAlone ? (
        <TextArea
          label={t('maturity')}
          hint={t('maturityHint')}
          value={ask.draft.value.maturity}
          onChange={maturity => ask.draft.set({ maturity })}
          maxLength={1000}
          error={ask.missing('maturity')}
        />
      ) : null}
      <DateField
        label={t('until')}
        hint={t('untilHint', { day: date(latest, 'long') })}
        value={ask.until}
        onChange={ask.setUntil}
        to={latest}
        error={ask.missing('until')}
      />
    </>
  )
}
