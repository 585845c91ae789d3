import type { ReactNode } from 'react'
import './details.css'

interface DetailsProps {
  summary: ReactNode
  open?: boolean | undefined
  children: ReactNode
}

/** What not everybody needs to read now. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details className="s-details" open={open}>
    <summary>{summary}</summary>
    <div className="s-details-in">{children}</div>
  </details>
)
