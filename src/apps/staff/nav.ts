import { EMPLOYEE_ROLES, worksWithChildren } from '../../kernel/actor.ts'
import {
  Buildings3Icon,
  ClipboardCheckmarkIcon,
  CogIcon,
  CompassIcon,
  EyeIcon,
  FigureChildIcon,
  FileTextIcon,
  ForwardIcon,
  HandShakeHeartIcon,
} from '../../web/kit/icons.ts'
import type { IconDrawing } from '../../web/kit/Icon.tsx'
import { paths } from '../../web/paths/paths.ts'
import type { Session } from '../../web/session/session-reply.ts'
import { screens } from './routes.tsx'

export interface Place {
  readonly to: string
  readonly text:
    | 'day'
    | 'children'
    | 'concerns'
    | 'mayShare'
    | 'escalated'
    | 'glassMonth'
    | 'oversight'
    | 'requests'
    | 'unit'
    | 'settings'
  readonly icon: IconDrawing
  /** The roles that have it; everybody when left out. */
  readonly roles?: readonly string[]
}

/** Those whose work is with children; the others find the same pages by the palette. */
const WITH_CHILDREN = EMPLOYEE_ROLES.filter(worksWithChildren)

const places: readonly Place[] = [
  { to: paths.day(), text: 'day', icon: ClipboardCheckmarkIcon },
  { to: paths.children(), text: 'children', icon: FigureChildIcon, roles: WITH_CHILDREN },
  { to: paths.concerns(), text: 'concerns', icon: CompassIcon, roles: WITH_CHILDREN },
  { to: paths.mayShare(), text: 'mayShare', icon: HandShakeHeartIcon },
  { to: paths.glassMonth(), text: 'glassMonth', icon: FileTextIcon, roles: ['privacy_officer'] },
  { to: paths.unit(), text: 'unit', icon: Buildings3Icon, roles: ['leader'] },
  { to: paths.escalated(), text: 'escalated', icon: ForwardIcon, roles: ['coordinating_unit'] },
  { to: paths.oversight(), text: 'oversight', icon: EyeIcon, roles: ['privacy_officer'] },
  { to: paths.privacyRegister(), text: 'requests', icon: FileTextIcon, roles: ['privacy_officer', 'leader'] },
  { to: paths.settings(), text: 'settings', icon: CogIcon, roles: ['bti_coordinator', 'administrator'] },
]

/** Whether there is a screen at an address. */
export const isPlace = (to: string): boolean => screens.some(({ path }) => path === to)

/** The places in the menu of somebody in this role. */
export const placesOf = ({ role }: Session): readonly Place[] =>
  places.filter(place => isPlace(place.to) && (place.roles?.includes(role) ?? true))
