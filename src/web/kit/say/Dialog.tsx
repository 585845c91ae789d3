import { Dialog as DsDialog } from '@digdir/designsystemet-react'
import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../act/Button.tsx'
import { XMarkIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import { keepPlace } from './keep-place.ts'
import './say.css'

interface DialogProps {
  open: boolean
  /** Without it, the dialog cannot be left. */
  onClose?: (() => void) | undefined
  title: ReactNode
  wide?: boolean | undefined
  children: ReactNode
}

/** One question on top of the page. Keep long forms on pages of their own. */
export const Dialog = ({ open, onClose, title, wide, children }: DialogProps) => {
  const t = useTexts(kitTexts)
  const id = useId()
  const opener = useRef<Element | null>(null)
  // Before the dialog takes the focus: whoever has it, opened the dialog.
  useLayoutEffect(() => {
    if (!open) return
    opener.current = document.activeElement
    return () => {
      if (opener.current) keepPlace(opener.current)
    }
  }, [open])
  return (
    <DsDialog
      open={open}
      closeButton={false}
      className="s-dialog"
      data-size={wide ? 'wide' : 'narrow'}
      aria-labelledby={id}
      onClose={() => onClose?.()}
      onCancel={event => (onClose ? undefined : event.preventDefault())}
    >
      <div className="s-dialog-head">
        <h2 id={id}>{title}</h2>
        {onClose ? (
          <Button kind="plain" icon={XMarkIcon} onClick={onClose}>
            {t('close')}
          </Button>
        ) : null}
      </div>
      <div className="s-dialog-in">{open ? children : null}</div>
    </DsDialog>
  )
}
