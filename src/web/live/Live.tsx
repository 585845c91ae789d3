import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Message } from '../kit/say/Message.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { listen } from './listen.ts'
import { liveTexts } from './texts.ts'
import { noteWriting } from './writing.ts'

/** Milliseconds between looks whether somebody has finished writing. */
const LOOK_AGAIN = 500

/** Keeps what is shown of a case as it is now. While somebody writes, it says that there is something new, and waits. */
export const Live = ({ caseId }: { caseId: string }) => {
  const t = useTexts(liveTexts)
  const queries = useQueryClient()
  const [waits, setWaits] = useState(false)
  useEffect(() => {
    const writing = noteWriting()
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      clearTimeout(timer)
      const busy = writing.isWriting()
      setWaits(busy)
      if (busy) timer = setTimeout(show, LOOK_AGAIN)
      else void queries.invalidateQueries()
    }
    const stop = listen(`/api/live/cases/${encodeURIComponent(caseId)}`, show)
    return () => {
      clearTimeout(timer)
      stop()
      writing.stop()
    }
  }, [caseId, queries])
  return <output className="s-live">{waits ? <Message>{t('waits')}</Message> : null}</output>
}
