import {
  ArrowsCirclepathIcon,
  Buildings3Icon,
  ChatIcon,
  ClipboardCheckmarkIcon,
  CogIcon,
  CompassIcon,
  EyeIcon,
  FigureChildIcon,
  FileTextIcon,
  ForwardIcon,
  HandShakeHeartIcon,
  HourglassIcon,
  PersonGroupIcon,
  PhoneIcon,
  PlusIcon,
} from '../../web/kit/icons.ts'
import type { IconDrawing } from '../../web/kit/Icon.tsx'
import { paths } from '../../web/paths/paths.ts'
import type { Session } from '../../web/session/session-reply.ts'
import { isPlace } from './nav.ts'
import type { paletteTexts } from './palette-texts.ts'

interface Choice {
  readonly to: string
  readonly text: keyof typeof paletteTexts.nb
  readonly icon: IconDrawing
  /** The roles that have it; everybody when left out. */
  readonly roles?: readonly string[]
}

const pages: readonly Choice[] = [
  { to: paths.day(), text: 'day', icon: ClipboardCheckmarkIcon },
  { to: paths.children(), text: 'mine', icon: FigureChildIcon },
  { to: paths.concerns(), text: 'concerns', icon: CompassIcon },
  { to: paths.advice(), text: 'advice', icon: ChatIcon },
  { to: paths.ownMeasures(), text: 'ownMeasures', icon: PersonGroupIcon },
  { to: paths.mayShare(), text: 'mayShare', icon: HandShakeHeartIcon },
  { to: paths.glassMonth(), text: 'glassMonth', icon: FileTextIcon, roles: ['privacy_officer'] },
  { to: paths.oversight(), text: 'oversight', icon: EyeIcon, roles: ['privacy_officer'] },
  { to: paths.unit(), text: 'unit', icon: Buildings3Icon, roles: ['leader'] },
  {
    to: paths.escalated(),
    text: 'escalated',
    icon: ForwardIcon,
    roles: ['practitioner', 'leader', 'coordinating_unit'],
  },
  { to: paths.thrown(), text: 'thrown', icon: ArrowsCirclepathIcon, roles: ['coordinating_unit'] },
  { to: paths.unitQuestions(), text: 'unitQuestions', icon: ChatIcon, roles: ['coordinating_unit'] },
  { to: paths.disagreements(), text: 'disagreements', icon: ChatIcon, roles: ['leader', 'coordinating_unit'] },
  { to: paths.capacity(), text: 'capacity', icon: HourglassIcon, roles: ['leader'] },
  { to: paths.gaps(), text: 'gaps', icon: HourglassIcon, roles: ['leader', 'coordinating_unit'] },
  { to: paths.feedbackResults(), text: 'feedback', icon: ChatIcon, roles: ['leader', 'coordinating_unit'] },
  { to: paths.people(), text: 'people', icon: PersonGroupIcon, roles: ['leader'] },
  { to: paths.ownData(), text: 'ownData', icon: PersonGroupIcon },
  { to: paths.settings(), text: 'settings', icon: CogIcon, roles: ['bti_coordinator', 'administrator'] },
]

const doings: readonly Choice[] = [
  { to: paths.newConcern(), text: 'wonder', icon: PlusIcon },
  { to: paths.acute(), text: 'acute', icon: PhoneIcon },
]

/** The pages that somebody in this role can go to. */
export const pagesOf = ({ role }: Session): readonly Choice[] =>
  pages.filter(place => isPlace(place.to) && (place.roles?.includes(role) ?? true))

/** What everybody can do from anywhere. */
export const doingsOf = (): readonly Choice[] => doings
