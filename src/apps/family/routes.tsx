import { lazyScreen } from '../../web/shell/router.tsx'
import type { ScreenRoute } from '../../web/shell/router.tsx'

/**
 * Every screen of the family's app: its address (see `web/paths`) and its file, which is fetched when somebody goes there.
 * A new screen is a line here, `lazyScreen(() => import('../../capabilities/<c>/ui/<Screen>.tsx'), '<Screen>')`;
 * the menu shows the places that have one. A page about a child stands in a `FamilyPage`, which keeps the choice of child.
 */
export const screens: readonly ScreenRoute[] = [
  { path: '/familie/plan', title: 'plan', screen: lazyScreen(() => import('./PlanPage.tsx'), 'PlanPage') },
  { path: '/familie', title: 'home', screen: lazyScreen(() => import('./Home.tsx'), 'Home') },
  { path: '/familie/hjelpere', title: 'helpers', screen: lazyScreen(() => import('./WhoHelps.tsx'), 'WhoHelps') },
  { path: '/familie/mitt', title: 'mine', screen: lazyScreen(() => import('./Mine.tsx'), 'Mine') },
  {
    path: '/familie/tilbakemelding',
    title: 'feedback',
    screen: lazyScreen(() => import('./Feedback.tsx'), 'Feedback'),
  },
  { path: '/familie/bildet', title: 'picture', screen: lazyScreen(() => import('./PicturePage.tsx'), 'PicturePage') },
  { path: '/familie/moter', title: 'meetings', screen: lazyScreen(() => import('./Meetings.tsx'), 'Meetings') },
  {
    path: '/familie/uke',
    title: 'week',
    screen: lazyScreen(() => import('../../capabilities/home/ui/week/WeekPage.tsx'), 'WeekPage'),
  },
  { path: '/familie/innsyn', title: 'insight', screen: lazyScreen(() => import('./Insight.tsx'), 'Insight') },
  {
    path: '/familie/opplysninger',
    title: 'ownData',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/OwnDataPage.tsx'), 'FamilyOwnData'),
  },
  { path: '/familie/bursdag', title: 'birthday', screen: lazyScreen(() => import('./Birthday.tsx'), 'Birthday') },
  {
    path: '/familie/overgang',
    title: 'transition',
    screen: lazyScreen(() => import('./Transition.tsx'), 'Transition'),
  },
  { path: '/familie/meldinger', title: 'messages', screen: lazyScreen(() => import('./Messages.tsx'), 'Messages') },
  {
    path: '/familie/meldinger/$threadId',
    title: 'messages',
    screen: lazyScreen(() => import('./Messages.tsx'), 'Thread'),
  },
  {
    path: '/familie/varsler',
    title: 'notices',
    screen: lazyScreen(() => import('../../capabilities/notice/ui/NoticesPage.tsx'), 'FamilyNotices'),
  },
  { path: '/familie/undringer', title: 'concerns', screen: lazyScreen(() => import('./Concerns.tsx'), 'Concerns') },
]
