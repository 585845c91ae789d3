import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './line.ts'
import { noteWriting } from './writing.ts'

/**
 * Keeps what one is told, and the lists that follow from it, as they are now. While somebody writes, only the reads that `always` names
 * are fetched: none of them brings a newer version under what is written.
 */
export const useOwnLive = (always: readonly (readonly unknown[])[]): void => {
  const queries = useQueryClient()
  useEffect(() => {
    const writing = noteWriting()
    const show = () => {
      if (writing.isWriting()) for (const queryKey of always) void queries.invalidateQueries({ queryKey })
      else void queries.invalidateQueries()
    }
    const stop = listen({ event: 'told', about: undefined, hear: show })
    return () => {
      stop()
      writing.stop()
    }
  }, [queries, always])
}
