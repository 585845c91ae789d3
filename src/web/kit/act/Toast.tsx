import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { CheckmarkCircleIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import './toast.css'

interface Toast {
  /** What has been done, in one sentence. */
  text: string
  /** Takes it back by an act of its own; offered for ten seconds. */
  undo?: (() => void) | undefined
}

const SHOWN_MS = 10_000
const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Tells that something was done, and offers to undo it. */
export const useToast = () => useContext(ToastContext)

/** Holds the place where toasts are shown; once per app. */
export const Toasts = ({ children }: { children: ReactNode }) => {
  const [toast, setToast] = useState<(Toast & { id: number }) | undefined>()
  const next = useRef(0)
  const show = useCallback((shown: Toast) => setToast({ ...shown, id: next.current++ }), [])
  const close = useCallback(() => setToast(undefined), [])
  return (
    <ToastContext value={show}>
      {children}
      <output className="s-toasts s-no-print">
        {toast ? <OneToast key={toast.id} toast={toast} onClose={close} /> : null}
      </output>
    </ToastContext>
  )
}

const OneToast = ({ toast, onClose }: { toast: Toast; onClose: () => void }) => {
  const t = useTexts(kitTexts)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, onClose])
  const hold = useMemo(() => ({ onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) }), [])
  return (
    <div className="s-toast" {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <Icon of={CheckmarkCircleIcon} />
      <span>{toast.text}</span>
      {toast.undo ? (
        <Button kind="plain" onClick={() => (toast.undo?.(), onClose())}>
          {t('undo')}
        </Button>
      ) : null}
      <Button kind="plain" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}
