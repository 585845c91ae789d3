import { useDraft } from '../../../../web/drafts/index.ts'
import { Dialog, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useReopen } from '../hooks.ts'
import type { CaseShown } from '../hooks.ts'
import { EndButtons } from './EndButtons.tsx'
import { closingTexts } from './texts.ts'

/** Opens a closed case again; the leader acts until somebody says yes to the baton. */
export const ReopenDialog = ({ shown, onClose }: { shown: CaseShown; onClose: () => void }) => {
  const t = useTexts(closingTexts)
  const draft = useDraft(`case.reopen:${shown.id}`, { because: '', familyView: '' })
  const reopen = useReopen(t('reopened'), () => (void draft.discard(), onClose()))
  const { because, familyView } = draft.value
  return (
    <Dialog open title={t('reopenTitle', { name: shown.child.name })} onClose={onClose}>
      <Stack>
        <p>{t('reopenIntro')}</p>
        <TextArea label={t('because')} value={because} onChange={text => draft.set({ because: text })} />
        <TextArea
          label={t('familyView')}
          value={familyView}
          onChange={text => draft.set({ familyView: text })}
          saved={draft.saved}
        />
        <EndButtons
          write={reopen}
          words={t('reopen')}
          ready={because.trim() !== '' && familyView.trim() !== ''}
          onSend={() => reopen.send({ caseId: shown.id, version: shown.version, because, familyView })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  )
}
