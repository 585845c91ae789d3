import type { ReactNode } from 'react'
import './details.css'

interface DetailsProps {
  summary: ReactNode
  open?: boolean | undefined
  /** For one reader’s eyes: what is shut on the screen stays shut on paper. */
  isPrivate?: boolean
  /** It has been opened: what stands inside can be fetched now. */
  onOpen?: () => void
  children: ReactNode
}

/** What not everybody needs to read now. */
export const Details = ({ summary, open, isPrivate = false, onOpen, children }: DetailsProps) => (
  <details
    className="s-details"
    data-private={isPrivate || undefined}
    open={open}
    onToggle={event => event.currentTarget.open && onOpen?.()}
  >
    <summary>{summary}</summary>
    <div className="s-details-in">{children}</div>
  </details>
)
