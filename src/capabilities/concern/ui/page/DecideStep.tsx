import { Problem } from '../../../../web/call/index.ts'
import {
  Button,
  Buttons,
  ErrorSummary,
  RadioCards,
  SavedMark,
  Stack,
  TextArea,
  Why,
} from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { DECIDE_FIELDS, ENDINGS, useDecide } from './decide-form.ts'
import type { DecideWork } from './decide-form.ts'
import { decideTexts } from './decide-texts.ts'
import { CaseChoices, GroupMeasure, Views } from './DecideFields.tsx'
import { GuidedStep } from './GuidedStep.tsx'

/** The leader decides, with what family and child say on the same screen. */
export const DecideStep = ({ concern, guide }: { concern: ConcernShown; guide: Guide }) => {
  const t = useTexts(decideTexts)
  return (
    <GuidedStep concern={concern} guide={guide} form="decision" title={t('title')}>
      <DecideForm concern={concern} guide={guide} />
    </GuidedStep>
  )
}

/** The form alone, for a decision out of turn. */
export const DecideForm = ({ concern, guide }: { concern: ConcernShown; guide: Guide }) => {
  const t = useTexts(decideTexts)
  const work = useDecide(concern)
  const { form, set, missing, write } = work
  const words = useMissingWords()
  const endings = ENDINGS.filter(one => work.aboutChild || one === 'group_measure' || one === 'ended')
  const opens = form.outcome === 'own_service' || form.outcome === 'with_others'
  return (
    <Stack>
      <ErrorSummary errors={missing.map(field => ({ id: DECIDE_FIELDS[field], text: words[field] }))} />
      <RadioCards
        id={DECIDE_FIELDS.outcome}
        label={t('title')}
        value={form.outcome === '' ? undefined : form.outcome}
        onChange={outcome => set({ outcome })}
        error={missing.includes('outcome') ? words.outcome : undefined}
        options={endings.map(value => ({ value, title: t(value), text: t(`${value}Text`) }))}
      />
      {opens ? <CaseChoices work={work} guide={guide} /> : null}
      {form.outcome === 'group_measure' ? <GroupMeasure work={work} guide={guide} /> : null}
      <TextArea
        id={DECIDE_FIELDS.reason}
        label={t('reason')}
        hint={t('reasonHint')}
        value={form.reason}
        error={missing.includes('reason') ? words.reason : undefined}
        onChange={reason => set({ reason })}
      />
      {work.aboutChild ? <Views work={work} concern={concern} /> : null}
      <WhoKnows concern={concern} />
      <Problem of={write} />
      <Press work={work} />
    </Stack>
  )
}

const Press = ({ work: { form, write, send, draft } }: { work: DecideWork }) => {
  const t = useTexts(decideTexts)
  return (
    <Buttons>
      <Button busy={write.busy} onClick={send}>
        {form.outcome === '' ? t('title') : t(`do_${form.outcome}`)}
      </Button>
      <SavedMark of={draft.saved} />
    </Buttons>
  )
}

/** Before pressing: who may know how it ends. */
const WhoKnows = ({ concern }: { concern: ConcernShown }) => {
  const t = useTexts(decideTexts)
  const others = concern.whoSees.map(one => one.name)
  return <Why>{others.length > 1 ? t('whoWillKnow', { names: others.join(', ') }) : t('whoWillKnowNobody')}</Why>
}

const useMissingWords = () => {
  const t = useTexts(decideTexts)
  return {
    outcome: t('missing'),
    reason: t('missingReason'),
    family: t('missingFamily'),
    child: t('missingChild'),
    measure: t('missingMeasure'),
  }
}
