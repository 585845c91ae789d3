import type { IconDrawing } from '../Icon.tsx'
import { HalfIcon, NotEqualIcon } from './drawings.tsx'
import { ArrowUndoIcon, CheckmarkCircleFillIcon, CircleBrokenIcon, CircleSlashIcon, HourglassIcon } from '../icons.ts'

/** How a service stands to a topic. */
export type ConsentState = 'yes' | 'limited' | 'no' | 'differ' | 'withdrawn' | 'expiring' | 'unasked'

export const consentIcons: Readonly<Record<ConsentState, IconDrawing>> = {
  yes: CheckmarkCircleFillIcon,
  limited: HalfIcon,
  no: CircleSlashIcon,
  differ: NotEqualIcon,
  withdrawn: ArrowUndoIcon,
  expiring: HourglassIcon,
  unasked: CircleBrokenIcon,
}
