import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon } from '../icons.ts'
import './say.css'

interface MessageProps {
  tone?: 'yes' | 'problem' | undefined
  icon?: IconDrawing | undefined
  children: ReactNode
}

const icons = { yes: CheckmarkCircleIcon, problem: ExclamationmarkTriangleIcon }

/** Something to know before going on. A problem is read out at once. */
export const Message = ({ tone, icon, children }: MessageProps) => (
  <div className="s-message" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
    <Icon of={icon ?? (tone ? icons[tone] : InformationSquareIcon)} />
    <div>{children}</div>
  </div>
)

/** Why something is as it is: one quiet sentence with its source. */
export const Why = ({ icon = InformationSquareIcon, children }: { icon?: IconDrawing; children: ReactNode }) => (
  <p className="s-why">
    <Icon of={icon} />
    <span>{children}</span>
  </p>
)
