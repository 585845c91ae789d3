import {
  CalendarIcon,
  EnvelopeClosedIcon,
  EyeIcon,
  HandShakeHeartIcon,
  HouseHeartIcon,
  PencilWritingIcon,
  PersonGroupIcon,
} from '../../web/kit/icons.ts'
import type { IconDrawing } from '../../web/kit/Icon.tsx'
import { paths } from '../../web/paths/paths.ts'
import { screens } from './routes.tsx'

interface Place {
  readonly to: string
  readonly text: 'home' | 'plan' | 'meetings' | 'helpers' | 'messages' | 'mine' | 'insight'
  readonly icon: IconDrawing
}

const all: readonly Place[] = [
  { to: paths.family.home(), text: 'home', icon: HouseHeartIcon },
  { to: paths.family.plan(), text: 'plan', icon: HandShakeHeartIcon },
  { to: paths.family.meetings(), text: 'meetings', icon: CalendarIcon },
  { to: paths.family.helpers(), text: 'helpers', icon: PersonGroupIcon },
  { to: paths.family.messages(), text: 'messages', icon: EnvelopeClosedIcon },
  { to: paths.family.mine(), text: 'mine', icon: PencilWritingIcon },
  { to: paths.family.insight(), text: 'insight', icon: EyeIcon },
]

/** The pages in the menu: those that there are screens for. */
export const places: readonly Place[] = all.filter(({ to }) => screens.some(({ path }) => path === to))
