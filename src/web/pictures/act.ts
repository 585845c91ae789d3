import { useRef } from 'react'

/**
 * Which act of a child at a screen is sent, and which time: the same as long as it is the same, so that it is done once; when the child has
 * changed it meanwhile, the next, which stands in the place of an earlier whose answer was lost.
 */
export function useNextOfAct(): (sent: unknown) => { id: string; nth: number } {
  const last = useRef<{ readonly id: string; nth: number; text: string } | undefined>(undefined)
  return sent => {
    const text = JSON.stringify(sent)
    const act = (last.current ??= { id: crypto.randomUUID(), nth: 0, text: '' })
    if (act.text !== text) Object.assign(act, { nth: act.nth + 1, text })
    return { id: act.id, nth: act.nth }
  }
}
