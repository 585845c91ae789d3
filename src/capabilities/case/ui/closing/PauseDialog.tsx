import { useDraft } from '../../../../web/drafts/index.ts'
import { DateField, Dialog, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { usePause } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { closingTexts } from './texts.ts'

/** Lets the case rest until a day. */
export const PauseDialog = ({ shown, onClose }: { shown: CaseShown; onClose: () => void }) => {
  const t = useTexts(closingTexts)
  const draft = useDraft(`case.pause:${shown.id}`, { until: '', reason: '' }, one => [one.reason])
  const pause = usePause(t('paused'), () => (void draft.discard(), onClose()))
  const { until, reason } = draft.value
  return (
    <Dialog open title={t('pauseTitle', { name: shown.child.name })} onClose={onClose}>
      <Stack>
        <p>{t('pauseIntro')}</p>
        <DateField label={t('until')} value={until} onChange={day => draft.set({ until: day })} />
        <TextArea label={t('why')} value={reason} onChange={text => draft.set({ reason: text })} saved={draft.saved} />
        <EndButtons
          write={pause}
          words={t('pause')}
          ready={until !== '' && reason.trim() !== ''}
          onSend={() => pause.send({ caseId: shown.id, version: shown.version, until, reason })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  )
}
