import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../kit/act/Button.tsx'
import { Message } from '../kit/say/Message.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { listen } from './line.ts'
import type { About } from './line.ts'
import { liveTexts } from './texts.ts'
import { noteWriting } from './writing.ts'

/** Milliseconds between looks whether somebody has finished writing. */
const LOOK_AGAIN = 500

/**
 * Keeps what is shown of a case or a concern as it is now. While somebody writes, it says that there is something new, and waits
 * until that is saved or closed, or asked for: what is written then stays in its fields.
 */
export const Live = (of: { caseId: string } | { concernId: string }) => {
  const t = useTexts(liveTexts)
  const queries = useQueryClient()
  const [waits, setWaits] = useState(false)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const about: About = 'caseId' in of ? `cases/${of.caseId}` : `concerns/${of.concernId}`
  const showNow = useCallback(() => {
    clearTimeout(later.current)
    setWaits(false)
    void queries.invalidateQueries()
  }, [queries])
  useEffect(() => {
    const writing = noteWriting()
    const hear = () => {
      clearTimeout(later.current)
      if (!writing.isWriting()) return showNow()
      setWaits(true)
      later.current = setTimeout(hear, LOOK_AGAIN)
    }
    const stop = listen({ event: 'changed', about, hear })
    return () => {
      clearTimeout(later.current)
      stop()
      writing.stop()
    }
  }, [about, showNow])
  return (
    <output className="s-live">
      {waits ? (
        <Message>
          <p>{t('waits')}</p>
          <Button kind="secondary" onClick={showNow}>
            {t('showNow')}
          </Button>
        </Message>
      ) : null}
    </output>
  )
}
