import { lazy, Suspense, useState } from 'react'
import { Button, Buttons, Dialog } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { voiceTexts } from './texts.ts'

const VoiceForm = lazy(async () => ({ default: (await import('./VoiceForm.tsx')).VoiceForm }))

/** Writes down what the child says, whenever somebody has heard the child: not only at the step that asks for it. */
export const HearChild = ({ caseId, child }: { caseId: string; child: string }) => {
  const t = useTexts(voiceTexts)
  const [open, setOpen] = useState(false)
  return (
    <May do="voice.record" in={caseId}>
      <Buttons>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('hear', { child })}
        </Button>
      </Buttons>
      {open ? (
        <Dialog open wide title={t('hear', { child })} onClose={() => setOpen(false)}>
          <Suspense>
            <VoiceForm caseId={caseId} moment="plan" onDone={() => setOpen(false)} />
          </Suspense>
        </Dialog>
      ) : null}
    </May>
  )
}
