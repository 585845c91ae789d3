import * as z from 'zod'
import { send } from '../../web/call/send.ts'
import { troubleFrom } from '../../web/call/trouble.ts'
import { childScreenOver } from '../../web/session/hand-over.ts'

const AGAIN_MS = 5000

/** Ends the screen at the server, and tries until it has; tells whether it is open there yet. Answers how to stop trying. */
export function endForCertain(tell: (isOpenYet: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const ended = () => {
    childScreenOver.forget()
    if (!isStopped) tell(false)
  }
  const once = () =>
    send('POST', '/session/child/end', z.unknown(), { keepalive: true }).then(ended, (error: unknown) => {
      if (troubleFrom(error).kind === 'logged out') return ended()
      if (isStopped) return
      tell(true)
      timer = setTimeout(() => void once(), AGAIN_MS)
    })
  void once()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
