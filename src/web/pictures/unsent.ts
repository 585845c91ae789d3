import { createContext, use, useEffect } from 'react'

/** Hears whether the child has begun something that is not sent. */
export const Unsent = createContext<(is: boolean) => void>(() => undefined)

/** Says so, as it is; what was said last stands when the screen is closed over it. */
export function useUnsent(is: boolean): void {
  const tell = use(Unsent)
  useEffect(() => tell(is), [tell, is])
}
