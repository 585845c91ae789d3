import { lazyScreen } from '../../web/shell/router.tsx'
import type { ScreenRoute } from '../../web/shell/router.tsx'

/**
 * Every screen of the family's app: its address (see `web/paths`) and its file, which is fetched when somebody goes there.
 * A new screen is a line here, `lazyScreen(() => import('../../capabilities/<c>/ui/<Screen>.tsx'), '<Screen>')`;
 * the menu shows the places that have one. A page about a child stands in a `FamilyPage`, which keeps the choice of child.
 */
export const screens: readonly ScreenRoute[] = [
  { path: '/familie/plan', screen: lazyScreen(() => import('./PlanPage.tsx'), 'PlanPage') },
  { path: '/familie', screen: lazyScreen(() => import('./Home.tsx'), 'Home') },
  { path: '/familie/hjelpere', screen: lazyScreen(() => import('./WhoHelps.tsx'), 'WhoHelps') },
  { path: '/familie/moter', screen: lazyScreen(() => import('./Meetings.tsx'), 'Meetings') },
  { path: '/familie/innsyn', screen: lazyScreen(() => import('./Insight.tsx'), 'Insight') },
  {
    path: '/familie/opplysninger',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/OwnDataPage.tsx'), 'FamilyOwnData'),
  },
  { path: '/familie/bursdag', screen: lazyScreen(() => import('./Birthday.tsx'), 'Birthday') },
  { path: '/familie/undringer', screen: lazyScreen(() => import('./Concerns.tsx'), 'Concerns') },
]
