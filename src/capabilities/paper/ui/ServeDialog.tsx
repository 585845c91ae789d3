import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { Dialog, Stack, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useServe } from './hooks.ts'
import type { Person } from './hooks.ts'
import { paperTexts } from './texts.ts'

interface ServeDialogProps {
  caseId: string
  person: Person
  onClose: () => void
}

/** Says that somebody gets everything on paper from now on, or reads here again; and why. */
export const ServeDialog = ({ caseId, person, onClose }: ServeDialogProps) => {
  const t = useTexts(paperTexts)
  const serve = useServe(onClose, t('saved'))
  const [because, setBecause] = useState('')
  const { personId, name, onPaper, child } = person
  const act = onPaper ? t('serveHere') : t('servePaper')
  return (
    <Dialog open title={act} onClose={onClose}>
      <Stack>
        <p>{onPaper ? t('serveEnd', { name }) : t('serveMeans', { name })}</p>
        {child && !onPaper ? <p>{t('serveMeansOwn', { name })}</p> : null}
        <TextField
          label={t('serveWhy')}
          hint={child ? t('serveHintOwn', { name }) : t('serveHint')}
          value={because}
          onChange={setBecause}
          maxLength={500}
        />
        <Send
          of={serve}
          ready={because.trim() !== ''}
          onSend={() => serve.send({ caseId, personId, onPaper: onPaper === null, because })}
          onCancel={onClose}
        >
          {act}
        </Send>
      </Stack>
    </Dialog>
  )
}
