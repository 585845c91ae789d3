import type { ReactNode } from 'react'
import './page.css'

interface ColumnsProps {
  children: ReactNode
  /** What stands beside; under, on a phone. */
  aside: ReactNode
  /** How wide the side is: `slim` 300, `middle` 336, `wide` 380 px. */
  side?: 'slim' | 'middle' | 'wide' | undefined
}

/** The work, and what stands beside it. */
export const Columns = ({ children, aside, side = 'middle' }: ColumnsProps) => (
  <div className="s-columns" data-side={side}>
    <div className="s-stack" data-gap="large">
      {children}
    </div>
    <aside className="s-stack" data-gap="large">
      {aside}
    </aside>
  </div>
)

/** Things under each other with even space. */
export const Stack = ({ children, gap }: { children: ReactNode; gap?: 'small' | 'large' | 'huge' | undefined }) => (
  <div className="s-stack" data-gap={gap}>
    {children}
  </div>
)

/** Things beside each other; `apart` pushes them to the edges. */
export const Row = ({ children, apart }: { children: ReactNode; apart?: boolean | undefined }) => (
  <div className="s-row" data-apart={apart || undefined}>
    {children}
  </div>
)
