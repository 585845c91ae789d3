import { useEffect, useRef } from 'react'

/** Does something once per page, as soon as it may be done. */
export function useOnce(act: () => void, when = true): void {
  const did = useRef(false)
  useEffect(() => {
    if (did.current || !when) return
    did.current = true
    act()
  })
}
