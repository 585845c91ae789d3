import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, RadioCards, Stack, TwoVersions } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { ENDED_AS } from '../model.ts'
import type { EndedAs } from '../model.ts'
import { planFormTexts } from './form-texts.ts'
import { useAddMeasure, useChangeMeasure, useEndMeasure, useTakeBackMeasure } from './hooks.ts'
import type { MeasureShown, Plan } from './hooks.ts'
import { MeasureForm } from './MeasureForm.tsx'
import { measureDraftOf, measureOf, newMeasure, measureWords } from './measure-draft.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { planTexts } from './texts.ts'

interface DialogOf {
  caseId: string
  plan: Plan
  onClose: () => void
}

/** Adds a measure. */
export const AddMeasureDialog = ({ caseId, plan, onClose }: DialogOf) => {
  const t = useTexts(planFormTexts)
  const words = useTexts(planTexts)
  const today = localDay(useNow())
  const draft = useDraft<MeasureDraft>(`measure.new:${caseId}`, newMeasure(today, plan.proposedOn), measureWords)
  const add = useAddMeasure({ done: t('measureAdded'), onDone: () => (void draft.discard(), onClose()) })
  return (
    <Dialog open wide title={words('newMeasure')} onClose={onClose}>
      <MeasureForm
        draft={draft}
        plan={plan}
        write={add}
        saveWords={t('addMeasure')}
        onSend={measure => add.send({ caseId, ...measure })}
      />
    </Dialog>
  )
}

/** Changes a measure; how it read before is kept. */
export const ChangeMeasureDialog = ({ caseId, plan, measure, onClose }: DialogOf & { measure: MeasureShown }) => {
  const t = useTexts(planFormTexts)
  const { id: measureId } = measure
  const draft = useDraft<MeasureDraft>(`measure.change:${measureId}`, measureDraftOf(measure), measureWords)
  const [version, setVersion] = useState(measure.version)
  const takeBack = useTakeBackMeasure()
  const undo = (done: { version: number }) => {
    const stood = measureOf(measureDraftOf(measure), plan.people)
    if (stood) takeBack({ caseId, measureId, version: done.version, ...stood })
  }
  const change = useChangeMeasure({ done: t('changed'), onDone: () => (void draft.discard(), onClose()), undo })
  const { theirs } = change
  return (
    <Dialog open wide title={measure.title} onClose={onClose}>
      {theirs ? (
        <TwoVersions
          mine={<p>{draft.value.title}</p>}
          theirs={<p>{theirs.title}</p>}
          onKeepMine={() => (setVersion(theirs.version), change.clear())}
          onTakeTheirs={() => (void draft.discard(), onClose())}
        />
      ) : (
        <MeasureForm
          draft={draft}
          plan={plan}
          write={change}
          saveWords={t('changeMeasure')}
          id={measureId}
          onSend={fresh => change.send({ caseId, measureId, version, ...fresh })}
        />
      )}
    </Dialog>
  )
}

const HOW = ENDED_AS.filter(how => how !== 'case_closed' && how !== 'replaced')

/** Ends a measure without an evaluation, with how. */
export const EndMeasureDialog = ({ caseId, measure, onClose }: Omit<DialogOf, 'plan'> & { measure: MeasureShown }) => {
  const t = useTexts(planFormTexts)
  const words = useTexts(planTexts)
  const [how, setHow] = useState<Exclude<EndedAs, 'case_closed'>>()
  const end = useEndMeasure({ done: t('ended'), onDone: onClose })
  const { id: measureId, version, title } = measure
  return (
    <Dialog open title={t('endTitle', { title })} onClose={onClose}>
      <Stack>
        <RadioCards
          label={t('endWhy')}
          options={HOW.map(value => ({ value, title: words('endedAs', { how: value }) }))}
          value={how}
          onChange={setHow}
        />
        <Send
          of={end}
          ready={how !== undefined}
          onSend={() => how && end.send({ caseId, measureId, version, endedAs: how })}
          onCancel={onClose}
        >
          {t('endIt')}
        </Send>
      </Stack>
    </Dialog>
  )
}
