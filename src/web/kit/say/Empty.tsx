import type { ReactNode } from 'react'
import './say.css'

/** Nothing here, and that is good: the track is free. */
export const Empty = ({
  title,
  children,
  as: Heading = 'h3',
}: {
  title?: string
  children?: ReactNode
  as?: 'h2' | 'h3'
}) => (
  <div className="s-empty">
    <svg viewBox="0 0 104 56" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M2 40C26 40 30 18 54 18s26 12 48 12M2 47c26 0 32-22 52-22s26 12 48 12"
        stroke="var(--track)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <g transform="rotate(-24 54 15)" fill="var(--baton)" stroke="var(--baton-edge)" strokeWidth="1.5">
        <rect x="36" y="8" width="36" height="9" rx="4.5" />
        <path d="M44.5 8v9M48.5 8v9" />
      </g>
    </svg>
    <div>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </div>
  </div>
)
