import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Message, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { localDay, speak, useTexts, useWrittenLanguage } from '../../../../web/texts/index.ts'
import { CARRIED_OUT, HELPS } from '../../model.ts'
import type { CarriedOut, ChildPart, Helps } from '../../model.ts'
import { useRecordEvaluation } from '../hooks.ts'
import type { MeasureShown, Plan } from '../hooks.ts'
import { familyPlanTexts } from './family-texts.ts'

interface OwnEvaluation extends Record<string, unknown> {
  readonly carriedOut: CarriedOut | ''
  readonly helps: Helps | ''
  readonly child: Helps | 'not_asked' | ''
  readonly words: string
}
const EMPTY: OwnEvaluation = { carriedOut: '', helps: '', child: '', words: '' }
const AS_EFFECT = { yes: 'much', some: 'some', no: 'none' } as const

const childPart = (child: OwnEvaluation['child'], because: string): ChildPart | undefined => {
  if (child === '') return undefined
  // Who helps still has to hear the child.
  return child === 'not_asked' ? { is: 'not_heard', reason: 'other', because } : { is: 'said', helps: child }
}

interface EvaluateOwnProps {
  caseId: string
  measure: MeasureShown
  plan: Plan
}

/** How it went with what we do ourselves: three answers and our words. It goes on until we have met and decided. */
export const EvaluateOwn = ({ caseId, measure, plan }: EvaluateOwnProps) => {
  const t = useTexts(familyPlanTexts)
  // What stands in the plan is read by those who help.
  const written = speak(familyPlanTexts, useWrittenLanguage())
  const today = localDay(useNow())
  const draft = useDraft<OwnEvaluation>(`evaluation.own:${measure.id}`, EMPTY, one => [one.words])
  const [missing, setMissing] = useState(false)
  // The youth's own answers are the child's view.
  const isChild = useSession().role === 'youth'
  const record = useRecordEvaluation({ done: t('sent'), onDone: () => void draft.discard() })
  const { carriedOut, helps, child, words } = draft.value
  const send = () => {
    const part = isChild ? undefined : childPart(child, written('notAskedWords'))
    const isMissing = carriedOut === '' || helps === '' || (!isChild && !part)
    setMissing(isMissing)
    if (isMissing) return
    record.send({
      ...{ caseId, measureId: measure.id, version: measure.version, carriedOut, effect: AS_EFFECT[helps] },
      ...{
        decision: 'continue',
        nextOn: measure.evaluateOn > today ? measure.evaluateOn : plan.proposedOn,
      },
      ...(part && { child: part }),
      ...(words.trim() && { words }),
    })
  }
  return (
    <Stack>
      <Answers value={draft.value} onChange={draft.set} childName={plan.childName} isChild={isChild} />
      <TextArea
        label={t('easier')}
        hint={t('onlyHelpers', { me: isChild ? 'yes' : 'no' })}
        optional
        rows={2}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      {missing ? <Message tone="problem">{t('answerAll')}</Message> : null}
      <Send of={record} onSend={send}>
        {t('sendEvaluation')}
      </Send>
    </Stack>
  )
}

interface AnswersProps {
  value: OwnEvaluation
  onChange: (change: Partial<OwnEvaluation>) => void
  childName: string
  isChild: boolean
}

const Answers = ({ value, onChange, childName: child, isChild }: AnswersProps) => {
  const t = useTexts(familyPlanTexts)
  const thumbs = HELPS.map(helps => ({ value: helps, label: t('helps', { helps }) }))
  return (
    <>
      <Pick
        label={t('howForYou')}
        options={CARRIED_OUT.map(done => ({ value: done, label: t('doneAs', { done }) }))}
        value={value.carriedOut === '' ? undefined : value.carriedOut}
        onChange={carriedOut => onChange({ carriedOut })}
      />
      <Pick
        label={t('helpsChild', { child })}
        options={thumbs}
        value={value.helps === '' ? undefined : value.helps}
        onChange={helps => onChange({ helps })}
      />
      {isChild ? null : (
        <Pick
          label={t('childThinks', { child })}
          options={[...thumbs, { value: 'not_asked' as const, label: t('notAsked') }]}
          value={value.child === '' ? undefined : value.child}
          onChange={one => onChange({ child: one })}
        />
      )}
    </>
  )
}
