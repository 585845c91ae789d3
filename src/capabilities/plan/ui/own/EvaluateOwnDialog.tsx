import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Chips, DateField, Dialog, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { CARRIED_OUT, EFFECTS } from '../../model.ts'
import { evaluationTexts } from '../evaluation-texts.ts'
import { useEvaluateOwn } from '../hooks.ts'
import type { OwnMeasures } from '../hooks.ts'
import { planTexts } from '../texts.ts'
import { OWN_DECISIONS, newLook, ownLookOf } from './drafts.ts'
import type { OwnLook } from './drafts.ts'
import { SendOwn } from './SendOwn.tsx'
import { ownTexts } from './texts.ts'

interface EvaluateOwnProps {
  measure: OwnMeasures['measures'][number]
  proposedOn: string
  onClose: () => void
}

/** Done, effect, what next; nobody's view is asked for, since nobody is in it. */
export const EvaluateOwnDialog = ({ measure, proposedOn, onClose }: EvaluateOwnProps) => {
  const [t, look] = [useTexts(ownTexts), useTexts(evaluationTexts)]
  const { id: measureId, version, title } = measure
  const draft = useDraft<OwnLook>(`own.look:${measureId}`, newLook(proposedOn), one => [one.words])
  const [missing, setMissing] = useState(false)
  const write = useEvaluateOwn({ done: look('saved'), onDone: () => (void draft.discard(), onClose()) })
  const send = (namesAreFine: boolean) => {
    const evaluation = ownLookOf(draft.value)
    setMissing(evaluation === undefined)
    if (evaluation) write.send({ measureId, version, namesAreFine, ...evaluation })
  }
  return (
    <Dialog open wide title={look('title', { title })} onClose={onClose}>
      <Stack>
        <LookFields value={draft.value} onChange={draft.set} />
        <SendOwn
          missing={missing ? t('missingLook') : undefined}
          write={write}
          saved={draft.saved}
          label={look('save')}
          send={send}
        />
      </Stack>
    </Dialog>
  )
}

const LookFields = ({ value, onChange }: { value: OwnLook; onChange: (change: Partial<OwnLook>) => void }) => {
  const [t, look, words] = [useTexts(ownTexts), useTexts(evaluationTexts), useTexts(planTexts)]
  const today = localDay(useNow())
  return (
    <>
      <Chips
        label={look('carriedOut')}
        options={CARRIED_OUT.map(done => ({ value: done, label: words('carriedOut', { done }) }))}
        value={value.carriedOut === '' ? undefined : value.carriedOut}
        onChange={carriedOut => onChange({ carriedOut })}
      />
      <Chips
        label={t('effect')}
        options={EFFECTS.map(effect => ({ value: effect, label: words('effect', { effect }) }))}
        value={value.effect === '' ? undefined : value.effect}
        onChange={effect => onChange({ effect })}
      />
      <Chips
        label={look('decision')}
        options={OWN_DECISIONS.map(decision => ({ value: decision, label: look('decisionAs', { decision }) }))}
        value={OWN_DECISIONS.find(one => one === value.decision)}
        onChange={decision => onChange({ decision })}
      />
      {value.decision === 'continue' || value.decision === 'adjust' ? (
        <DateField label={look('nextOn')} from={today} value={value.nextOn} onChange={nextOn => onChange({ nextOn })} />
      ) : null}
      <TextArea
        label={look('words')}
        hint={t('noChild')}
        optional
        rows={2}
        value={value.words}
        onChange={text => onChange({ words: text })}
      />
    </>
  )
}
