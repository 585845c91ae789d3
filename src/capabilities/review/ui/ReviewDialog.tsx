import type { ReactNode } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Chips, ChipsOf, DateField, Dialog, Message, Own, Stack, TextArea } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { NOT_HEARD_AS } from '../../case/model.ts'
import { childOf, whyOf } from './review-draft.ts'
import type { Reviewing } from './review-draft.ts'
import { reviewTexts } from './texts.ts'
import { usePlan, useReviewPlan } from './hooks.ts'
import type { Plan, PlanDayShown } from './hooks.ts'

interface ReviewDialogProps {
  caseId: string
  day: PlanDayShown
  onClose: () => void
  /** What the family has told in own words, put in by the app. */
  told?: ReactNode
}
const EMPTY: Reviewing = {
  words: '',
  nextOn: '',
  how: '',
  weight: '',
  notHeard: '',
  notHeardBecause: '',
  weighedBecause: '',
}
const WEIGHTS = ['followed', 'partly', 'not_followed'] as const

/** What came of looking the whole plan over, the child's view in it, and the day of the next time. */
export const ReviewDialog = ({ caseId, ...of }: ReviewDialogProps) => {
  const t = useTexts(reviewTexts)
  return (
    <Dialog open wide title={t('review')} onClose={of.onClose}>
      <Shown of={usePlan(caseId)}>{plan => <ReviewForm {...{ caseId, plan, ...of }} />}</Shown>
    </Dialog>
  )
}

const ReviewForm = ({ caseId, day, plan, onClose, told }: ReviewDialogProps & { plan: Plan }) => {
  const t = useTexts(reviewTexts)
  const { date } = useDates()
  const draft = useDraft<Reviewing>(`plan.review:${caseId}`, EMPTY, one => [
    one.words,
    one.notHeardBecause,
    one.weighedBecause,
  ])
  const write = useReviewPlan({ done: t('saved'), onDone: () => (void draft.discard(), onClose()) })
  const { words, nextOn } = draft.value
  const { theirs } = write
  const version = theirs?.version ?? day?.version ?? 0
  const child = childOf(draft.value, plan.childView)
  return (
    <Stack>
      <TextArea
        label={t('found')}
        hint={t('foundHint')}
        rows={5}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      {told}
      <ChildsPart draft={draft} plan={plan} />
      <DateField label={t('nextOn')} value={nextOn} onChange={value => draft.set({ nextOn: value })} />
      {theirs?.reviewOn ? <Message tone="problem">{t('moved', { day: date(theirs.reviewOn, 'long') })}</Message> : null}
      <Send
        of={theirs ? { ...write, problem: undefined } : write}
        ready={words.trim() !== '' && nextOn !== '' && child !== undefined}
        onSend={() => child && write.send({ caseId, version, words, nextOn, child })}
        onCancel={onClose}
      >
        {t('save')}
      </Send>
    </Stack>
  )
}

/** What the child thinks, and what came of it; or why nobody knows. */
const ChildsPart = ({ draft, plan }: { draft: Draft<Reviewing>; plan: Plan }) => {
  const t = useTexts(reviewTexts)
  const { how, weight, notHeard } = draft.value
  const why = whyOf(draft.value)
  const view = plan.childView?.words ? plan.childView : null
  const ways = view ? (['view', 'not_heard'] as const) : (['not_heard'] as const)
  const asksWhy = how === 'not_heard' || (how === 'view' && weight !== '' && weight !== 'followed')
  return (
    <>
      {view ? <Own by={plan.childName}>{view.words ?? ''}</Own> : <p className="s-soft">{t('recordFirst')}</p>}
      <Chips
        label={t('child', { child: plan.childName })}
        options={ways.map(value => ({ value, label: t(value === 'view' ? 'useView' : 'notHeard') }))}
        value={how === '' ? undefined : how}
        onChange={value => draft.set({ how: value })}
      />
      {how === 'view' ? (
        <Chips
          label={t('weight')}
          options={WEIGHTS.map(value => ({ value, label: t('weightAs', { weight: value }) }))}
          value={weight === '' ? undefined : weight}
          onChange={value => draft.set({ weight: value })}
        />
      ) : null}
      {how === 'not_heard' ? (
        <ChipsOf
          label={t('why')}
          of={NOT_HEARD_AS}
          value={notHeard}
          onChange={value => draft.set({ notHeard: value })}
        />
      ) : null}
      {asksWhy ? (
        <TextArea
          label={t(how === 'not_heard' ? 'whyWords' : 'weightWhy')}
          rows={2}
          value={draft.value[why]}
          onChange={text => draft.set({ [why]: text })}
        />
      ) : null}
    </>
  )
}
