import type { ReactNode } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { Buttons } from '../kit/act/Buttons.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Problem } from './Problem.tsx'
import { callTexts } from './texts.ts'

interface SendProps {
  of: { busy: boolean; problem: string | undefined; waiting: boolean }
  onSend: () => void
  /** False while something is missing that the form does not say itself. */
  ready?: boolean
  kind?: 'primary' | 'secondary' | 'danger' | 'acute'
  /** Gives a second button that leaves without doing it. */
  onCancel?: () => void
  /** What the button says. */
  children: ReactNode
}

/** What ends a form: why it was not done, the button that does it, and the one that leaves. */
export const Send = ({ of, onSend, ready = true, kind = 'primary', onCancel, children }: SendProps) => {
  const t = useTexts(callTexts)
  return (
    <>
      <Problem of={of} />
      <Buttons>
        <Button kind={kind} busy={of.busy} disabled={!ready} onClick={onSend}>
          {children}
        </Button>
        {onCancel ? (
          <Button kind="plain" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
      </Buttons>
    </>
  )
}
