import { useState } from 'react'
import { asBase64, fromBase64 } from '../../../web/call/base64.ts'
import { Send, Shown } from '../../../web/call/index.ts'
import { saveFile } from '../../../web/call/save-file.ts'
import { Button, Dialog, Message, Stack } from '../../../web/kit/index.ts'
import { BytesField } from '../../../web/kit/field/FileField.tsx'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { MOST_PAPER_BYTES } from '../paper-model.ts'
import type { PastAnswer } from './hooks.ts'
import { useAttachPaper, usePaper } from './hooks.ts'
import { paperTexts } from './paper-texts.ts'

interface PaperOfProps {
  caseId: string
  answer: PastAnswer
}

/** The scanned paper of an answer: fetched when asked for, or attached by the holder. */
export const PaperOf = ({ caseId, answer }: PaperOfProps) => {
  const t = useTexts(paperTexts)
  const [attaching, setAttaching] = useState(false)
  if (answer.paper) return <Fetch caseId={caseId} paper={answer.paper} />
  if (!answer.mayAttach) return null
  return (
    <div>
      <Button kind="plain" onClick={() => setAttaching(true)}>
        {t('attach')}
      </Button>
      {attaching ? <AttachDialog caseId={caseId} answer={answer} onClose={() => setAttaching(false)} /> : null}
    </div>
  )
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

const Fetch = ({ caseId, paper }: { caseId: string; paper: NonNullable<PastAnswer['paper']> }) => {
  const t = useTexts(paperTexts)
  const { date } = useDates()
  const [wanted, setWanted] = useState(false)
  const read = usePaper(caseId, paper.id, wanted)
  return (
    <div>
      {wanted ? (
        <Shown of={read}>
          {({ content, mediaType }) => (
            <Hand content={content} name={`samtykke.${ENDINGS[mediaType]}`} type={mediaType} />
          )}
        </Shown>
      ) : (
        <Button kind="plain" onClick={() => setWanted(true)}>
          {t('open', { day: date(paper.on, 'long') })}
        </Button>
      )}
    </div>
  )
}

/** Hands the file to the browser as a download: it is never shown inside the page, where it could do something. */
const Hand = ({ content, name, type }: { content: string; name: string; type: string }) => {
  const t = useTexts(paperTexts)
  const hand = () => saveFile(name, type, fromBase64(content))
  return (
    <Button kind="plain" onClick={hand}>
      {t('fetch')}
    </Button>
  )
}

const AttachDialog = ({ caseId, answer, onClose }: PaperOfProps & { onClose: () => void }) => {
  const t = useTexts(paperTexts)
  const [bytes, setBytes] = useState<Uint8Array>()
  const [tried, setTried] = useState(false)
  const attach = useAttachPaper(t('attached'), onClose)
  const tooLarge = bytes !== undefined && bytes.length > MOST_PAPER_BYTES
  const send = () => {
    setTried(true)
    if (bytes && !tooLarge) attach.send({ caseId, answerId: answer.id, content: asBase64(bytes) })
  }
  return (
    <Dialog open onClose={onClose} title={t('attachTitle')}>
      <Stack>
        <p>{t('attachIntro', { giver: answer.giver })}</p>
        <BytesField label={t('file')} hint={t('fileHint')} accept=".pdf,.jpg,.jpeg,.png" onRead={setBytes} />
        {tooLarge ? <Message tone="problem">{t('tooLarge')}</Message> : null}
        {tried && !bytes ? <Message tone="problem">{t('missing')}</Message> : null}
        <Send of={attach} onSend={send} onCancel={onClose}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
