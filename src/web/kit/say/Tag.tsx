import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import './say.css'

export type Tone = 'yes' | 'gap' | 'differ' | 'accent' | 'baton'

/** A state in one or two words; the colour only repeats them. */
export const Tag = ({ tone, icon, children }: { tone?: Tone; icon?: IconDrawing; children: ReactNode }) => (
  <span className="s-tag" data-tone={tone}>
    {icon ? <Icon of={icon} /> : null}
    {children}
  </span>
)
