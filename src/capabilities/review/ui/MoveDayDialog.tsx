import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { DateField, Dialog, Message, Stack, TextArea } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { reviewTexts } from './texts.ts'
import { useSetPlanDay } from './hooks.ts'
import type { PlanDayShown } from './hooks.ts'

interface DayDialogProps {
  caseId: string
  day: PlanDayShown
  onClose: () => void
}

/** Sets the day, or moves it with why. */
export const MoveDayDialog = ({ caseId, day, onClose }: DayDialogProps) => {
  const t = useTexts(reviewTexts)
  const { date } = useDates()
  const empty = { on: '', because: '' }
  const draft = useDraft(`plan.day:${caseId}`, empty, one => [one.because])
  const write = useSetPlanDay({ done: t('saved'), onDone: () => (void draft.discard(), onClose()) })
  const { on, because } = draft.value
  const { theirs } = write
  const version = theirs?.version ?? day?.version ?? 0
  const needsWhy = version > 0
  return (
    <Dialog open title={t(day === null ? 'set' : 'move')} onClose={onClose}>
      <Stack>
        <DateField label={t('on')} value={on} onChange={value => draft.set({ on: value })} />
        {needsWhy ? (
          <TextArea
            label={t('because')}
            rows={2}
            value={because}
            saved={draft.saved}
            onChange={text => draft.set({ because: text })}
          />
        ) : null}
        {theirs?.reviewOn ? (
          <Message tone="problem">{t('moved', { day: date(theirs.reviewOn, 'long') })}</Message>
        ) : null}
        <Send
          of={theirs ? { ...write, problem: undefined } : write}
          ready={on !== '' && (!needsWhy || because.trim() !== '')}
          onSend={() => write.send({ caseId, version, on, ...(needsWhy && { because }) })}
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
