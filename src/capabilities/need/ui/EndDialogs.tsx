import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Chips, Dialog, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useClose, useTie } from './hooks.ts'
import type { NeedShown, Needs } from './hooks.ts'
import { needTexts } from './texts.ts'

interface EndProps {
  caseId: string
  need: NeedShown
  onClose: () => void
}
const ENDS = ['met', 'dropped'] as const

/** Says that a need is met, or is none any more. */
export const CloseDialog = ({ caseId, need: { id: needId, what, version }, onClose }: EndProps) => {
  const t = useTexts(needTexts)
  const [state, setState] = useState<(typeof ENDS)[number]>('met')
  const draft = useDraft(`need.close:${needId}`, { outcome: '' }, one => [one.outcome])
  const close = useClose({ done: t('closed'), onDone: () => (void draft.discard(), onClose()) })
  const { outcome } = draft.value
  return (
    <Dialog open title={what} onClose={onClose}>
      <Stack>
        <Chips
          label={t('close')}
          options={ENDS.map(value => ({ value, label: t('closeAs', { state: value }) }))}
          value={state}
          onChange={setState}
        />
        <TextArea
          label={t('closeHow')}
          optional
          value={outcome}
          saved={draft.saved}
          onChange={text => draft.set({ outcome: text })}
        />
        <Send
          of={close}
          onSend={() => close.send({ caseId, needId, version, state, outcome: outcome.trim() === '' ? null : outcome })}
        >
          {t('close')}
        </Send>
      </Stack>
    </Dialog>
  )
}

/** Says by which measure a need is met. */
export const TieDialog = ({ caseId, need, all, onClose }: EndProps & { all: Needs }) => {
  const t = useTexts(needTexts)
  const [measureId, setMeasureId] = useState('')
  const tie = useTie({ done: t('tied'), onDone: onClose })
  return (
    <Dialog open title={need.what} onClose={onClose}>
      <Stack>
        <Select
          label={t('tieWhich')}
          unchosen={t('choose')}
          options={all.measures.map(one => ({ value: one.id, label: one.title }))}
          value={measureId}
          onChange={setMeasureId}
        />
        <Send
          of={tie}
          ready={measureId !== ''}
          onSend={() => tie.send({ caseId, needId: need.id, measureId, version: need.version })}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
