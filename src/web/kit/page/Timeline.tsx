import type { Key, ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import './timeline.css'

export interface TimelineEntry {
  key: Key
  /** The day and time in words. */
  when: string
  title: ReactNode
  /** Who, from which service. */
  by?: ReactNode
  children?: ReactNode
  icon?: IconDrawing | undefined
  /** `now` for the entry that matters today, `gap` for what went wrong. */
  look?: 'now' | 'gap' | undefined
}

/** What has happened, along the track. */
export const Timeline = ({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) => (
  <ol className="s-timeline" aria-label={label}>
    {entries.map(entry => (
      <li key={entry.key} data-look={entry.look}>
        <span className="s-timeline-mark">{entry.icon ? <Icon of={entry.icon} /> : null}</span>
        <div>
          <p className="s-timeline-when">{entry.when}</p>
          <h3>{entry.title}</h3>
          {entry.by ? <p className="s-soft s-small">{entry.by}</p> : null}
          {entry.children}
        </div>
      </li>
    ))}
  </ol>
)
