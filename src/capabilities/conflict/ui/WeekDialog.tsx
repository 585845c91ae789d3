import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import {
  ChipsMany,
  Dialog,
  FieldPair,
  Message,
  SavedMark,
  Stack,
  TextField,
  TwoVersions,
} from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { WEEKDAYS, Week } from '../model.ts'
import { useSetWeek } from './hooks.ts'
import type { Conflicts, MeasureInWeek } from './hooks.ts'
import { conflictTexts } from './texts.ts'
import { useWeekWords } from './use-week-words.ts'
import { Warnings } from './Warnings.tsx'

interface WeekDraft extends Record<string, unknown> {
  days: string[]
  from: string
  to: string
  minutes: string
  /** The week that it was written on. */
  on: number
}
const draftOf = (week: Week | null, on: number): WeekDraft => ({
  on,
  ...{ days: week?.weekdays.map(String) ?? [], from: week?.beginsAt ?? '', to: week?.endsAt ?? '' },
  minutes: String(week?.familyMinutes ?? 0),
})
const weekOf = ({ days, from, to, minutes }: WeekDraft): Week | undefined =>
  Week.safeParse({
    ...{ weekdays: days.map(Number), beginsAt: from || null, endsAt: to || null },
    familyMinutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : undefined,
  }).data

interface WeekDialogProps {
  caseId: string
  measure: MeasureInWeek
  all: Conflicts
  onClose: () => void
}

/** When in the week a measure is, and what it asks of the family; what comes in its way is named at once. */
export const WeekDialog = ({ caseId, measure, all, onClose }: WeekDialogProps) => {
  const t = useTexts(conflictTexts)
  const { id: measureId, version, title, goalId, area, serviceId } = measure
  const draft = useDraft<WeekDraft>(`measure.week:${measureId}`, draftOf(measure.week, version), () => [])
  const write = useSetWeek({ done: t('weekSaved'), onDone: () => (void draft.discard(), onClose()) })
  const week = weekOf(draft.value)
  const { theirs } = write
  if (theirs)
    return (
      <Dialog open title={t('weekOf', { title })} onClose={onClose}>
        <TwoVersions
          mine={week ? <SaidOf week={week} /> : null}
          theirs={<SaidOf week={theirs} />}
          onKeepMine={() => (draft.set({ on: theirs.version }), write.clear())}
          onTakeTheirs={() => (void draft.discard(), onClose())}
        />
      </Dialog>
    )
  return (
    <Dialog open title={t('weekOf', { title })} onClose={onClose}>
      <Stack>
        <Fields draft={draft} />
        {week ? <Warnings all={all} id={measureId} of={{ goalId, area, serviceId, week }} /> : null}
        {week ? null : <Message tone="problem">{t('minutesWrong')}</Message>}
        <SavedMark of={draft.saved} />
        <Send
          of={write}
          ready={week !== undefined}
          onSend={() => week && write.send({ caseId, measureId, version: draft.value.on, ...week })}
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

const SaidOf = ({ week }: { week: Week }) => {
  const t = useTexts(conflictTexts)
  const { when, time } = useWeekWords()
  return <p>{`${when(week)}, ${t('asks', { time: time(week.familyMinutes) })}`}</p>
}

const Fields = ({ draft }: { draft: Draft<WeekDraft> }) => {
  const t = useTexts(conflictTexts)
  const { day } = useWeekWords()
  const { days, from, to, minutes } = draft.value
  return (
    <>
      <ChipsMany
        label={t('days')}
        optional
        options={WEEKDAYS.map(weekday => ({ value: String(weekday), label: day(weekday) }))}
        value={days}
        onChange={chosen => draft.set({ days: chosen })}
      />
      <FieldPair>
        <TextField label={t('from')} optional type="time" value={from} onChange={time => draft.set({ from: time })} />
        <TextField label={t('to')} optional type="time" value={to} onChange={time => draft.set({ to: time })} />
      </FieldPair>
      <TextField
        label={t('minutes')}
        hint={t('minutesHint')}
        inputMode="numeric"
        maxLength={5}
        value={minutes}
        onChange={text => draft.set({ minutes: text })}
      />
    </>
  )
}
