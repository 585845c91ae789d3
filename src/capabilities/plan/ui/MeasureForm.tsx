import { use, useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Message, SavedMark, Stack } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import type { NewMeasure } from '../model.ts'
import { planFormTexts } from './form-texts.ts'
import { usePlan } from './hooks.ts'
import type { Plan } from './hooks.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { measureOf, newMeasure, measureWords, personKey } from './measure-draft.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { MeasureNote } from './measure-note.ts'

interface Writing {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly waiting: boolean
}
interface MeasureFormProps {
  /** Kept until the words have found their place. */
  draft: Draft<MeasureDraft>
  plan: Plan
  write: Writing
  saveWords: string
  onSend: (measure: NewMeasure) => void
  /** The measure that is changed; left out while it is new. */
  id?: string
}

/** A measure, written so that no word is lost. */
export const MeasureForm = ({ draft, plan, write, saveWords, onSend, id }: MeasureFormProps) => {
  const t = useTexts(planFormTexts)
  const note = use(MeasureNote)
  const [missing, setMissing] = useState(false)
  const send = () => {
    const measure = measureOf(draft.value, plan.people)
    setMissing(measure === undefined)
    if (measure) onSend(measure)
  }
  return (
    <Stack>
      <MeasureFields value={draft.value} onChange={draft.set} plan={plan} />
      {note({
        ...{ id, goalId: draft.value.goalId || null },
        responsible: plan.people.find(one => personKey(one) === draft.value.responsible),
      })}
      {missing ? <Message tone="problem">{t('missing')}</Message> : null}
      <Problem of={write} />
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={write.busy} onClick={send}>
          {saveWords}
        </Button>
      </Buttons>
    </Stack>
  )
}

interface MeasureFormInProps {
  caseId: string
  /** Where what is written is kept. */
  draftKey: string
  write: Writing
  /** `discard` drops the draft; call it when the measure is added. */
  onSend: (measure: NewMeasure, discard: () => void) => void
}

/** The same form where another screen decides about a measure: in a meeting. */
export const MeasureFormIn = (props: MeasureFormInProps) => {
  const read = usePlan(props.caseId)
  return <Shown of={read}>{plan => <InMeeting {...props} plan={plan} />}</Shown>
}

const InMeeting = ({ plan, draftKey, write, onSend }: MeasureFormInProps & { plan: Plan }) => {
  const t = useTexts(planFormTexts)
  const today = localDay(useNow())
  const draft = useDraft<MeasureDraft>(draftKey, newMeasure(today, plan.proposedOn), measureWords)
  return (
    <MeasureForm
      draft={draft}
      plan={plan}
      write={write}
      saveWords={t('addMeasure')}
      onSend={measure => onSend(measure, () => void draft.discard())}
    />
  )
}
