import { useState } from 'react'
import { Button, Buttons, Card, Dialog, Message, Stop } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useHandOver, useOffer } from './hooks.ts'
import { childScreenTexts } from './texts.ts'

/** The way to hand the screen to the child: nothing where it cannot be, as for who has an own log-in. */
export const HandOver = ({ caseId, on }: { caseId: string; on: 'card' | 'stop' }) => {
  const t = useTexts(childScreenTexts)
  const offer = useOffer(caseId).data
  const [open, setOpen] = useState(false)
  if (!offer || offer.lasts === null) return null
  const name = offer.childName
  const Place = on === 'card' ? Card : Stop
  return (
    <Place title={t('title', { name })}>
      <p className="s-soft">{t('text', { name })}</p>
      <div>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('hand', { name })}
        </Button>
      </div>
      {open ? <Sure caseId={caseId} name={name} lasts={offer.lasts} onClose={() => setOpen(false)} /> : null}
    </Place>
  )
}

interface SureProps {
  caseId: string
  name: string
  lasts: number
  onClose: () => void
}
const Sure = ({ caseId, name, lasts, onClose }: SureProps) => {
  const t = useTexts(childScreenTexts)
  const { hand, busy, problem } = useHandOver(caseId)
  return (
    <Dialog open title={t('hand', { name })} onClose={onClose}>
      <p>{t('out', { name })}</p>
      <p>{t('own', { name })}</p>
      <p>{t('calm', { name })}</p>
      <p>{t('ends', { lasts })}</p>
      {problem === undefined ? null : <Message tone="problem">{problem}</Message>}
      <Buttons>
        <Button busy={busy} onClick={hand}>
          {t('yes', { name })}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('no')}
        </Button>
      </Buttons>
    </Dialog>
  )
}
