import { useState } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Card, Chips, Own, Stack, TextArea } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { WEIGHTS } from '../model.ts'
import type { Weight } from '../model.ts'
import { HearChild } from './HearChild.tsx'
import { useViews, useWeighView } from './hooks.ts'
import type { View } from './hooks.ts'
import { voiceTexts } from './texts.ts'

/** What the child has said, the latest first, and what happened with it. */
export const VoiceList = ({ caseId }: { caseId: string }) => {
  const t = useTexts(voiceTexts)
  const read = useViews(caseId)
  return (
    <Shown of={read}>
      {({ childName, views }) => (
        <Card title={t('heard', { child: childName })}>
          <HearChild caseId={caseId} child={childName} />
          {views.length === 0 ? <p className="s-soft">{t('nothingYet', { child: childName })}</p> : null}
          <Stack gap="large">
            {views.map(view => (
              <OneView key={view.id} caseId={caseId} view={view} child={childName} />
            ))}
          </Stack>
        </Card>
      )}
    </Shown>
  )
}

const OneView = ({ caseId, view, child }: { caseId: string; view: View; child: string }) => {
  const t = useTexts(voiceTexts)
  const { date } = useDates()
  const { kind } = useSession()
  const [weight] = view.weights
  const when = date(view.talkedOn ?? view.at, 'day')
  return (
    <Stack gap="small">
      <p className="s-eyebrow">{t('moment', { moment: view.moment })}</p>
      {view.words === null ? (
        <p>
          {t('reason', { reason: view.notHeard ?? 'other' })}. {view.because}
        </p>
      ) : (
        <Own by={view.talkedBy === null ? undefined : t('by', { name: view.talkedBy, day: when })}>{view.words}</Own>
      )}
      {view.audience === null ? null : <p className="s-soft s-small">{t('toldTo', { audience: view.audience })}</p>}
      {weight ? (
        <p>
          <b>{t('weight', { weight: weight.weight })}.</b> {weight.because}
        </p>
      ) : null}
      {kind === 'employee' && !weight && view.words !== null ? (
        <Weigh caseId={caseId} viewId={view.id} child={child} />
      ) : null}
    </Stack>
  )
}

interface WeighProps {
  caseId: string
  viewId: string
  child: string
}

const Weigh = (props: WeighProps) => {
  const t = useTexts(voiceTexts)
  const [open, setOpen] = useState(false)
  if (open) return <WeighForm {...props} onDone={() => setOpen(false)} />
  return (
    <div>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t('weigh', { child: props.child })}
      </Button>
    </div>
  )
}

const WeighForm = ({ caseId, viewId, child, onDone }: WeighProps & { onDone: () => void }) => {
  const t = useTexts(voiceTexts)
  const [weight, setWeight] = useState<Weight>()
  const draft = useDraft(`voice.weigh:${viewId}`, { because: '' }, one => [one.because])
  const weigh = useWeighView(t('weighSaved'), () => (void draft.discard(), onDone()))
  const { because } = draft.value
  return (
    <Stack>
      <Chips
        label={t('weigh', { child })}
        options={WEIGHTS.map(value => ({ value, label: t('weight', { weight: value }) }))}
        value={weight}
        onChange={setWeight}
      />
      {weight && weight !== 'followed' ? (
        <TextArea
          label={t('weighBecause', { child })}
          value={because}
          onChange={typed => draft.set({ because: typed })}
          saved={draft.saved}
        />
      ) : null}
      <Send
        of={weigh}
        kind="secondary"
        ready={weight !== undefined}
        onSend={() => weight && weigh.send({ caseId, viewId, weight, ...(because.trim() && { because }) })}
      >
        {t('weighSave')}
      </Send>
    </Stack>
  )
}
