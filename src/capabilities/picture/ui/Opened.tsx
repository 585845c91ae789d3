import type { ReactNode } from 'react'

/** What a press has opened: the focus goes there, since what was pressed is gone, and it is brought into view. */
export const Opened = ({ children }: { children: ReactNode }) => (
  <div tabIndex={-1} ref={intoView} className="s-opened">
    {children}
  </div>
)
const intoView = (part: HTMLElement | null) => {
  part?.scrollIntoView({ block: 'nearest' })
  part?.focus({ preventScroll: true })
}
