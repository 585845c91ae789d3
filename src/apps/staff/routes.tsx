import { lazyScreen } from '../../web/shell/router.tsx'
import type { ScreenRoute } from '../../web/shell/router.tsx'

/**
 * Every screen of the staff app: its address (see `web/paths`) and its file, which is fetched when somebody goes there.
 * A new screen is a line here, `lazyScreen(() => import('../../capabilities/<c>/ui/<Screen>.tsx'), '<Screen>')`;
 * the menu shows the places that have one.
 */
export const screens: readonly ScreenRoute[] = [
  { path: '/', screen: lazyScreen(() => import('./Day.tsx'), 'Day') },
  {
    path: '/barn',
    screen: lazyScreen(() => import('../../capabilities/overview/ui/children/ChildrenScreen.tsx'), 'ChildrenScreen'),
  },
  {
    path: '/enhet',
    screen: lazyScreen(() => import('../../capabilities/overview/ui/unit/UnitScreen.tsx'), 'UnitScreen'),
  },
  { path: '/mote/$meetingId', screen: lazyScreen(() => import('./MeetingScreen.tsx'), 'MeetingScreen') },
  {
    path: '/barn/$caseId',
    screen: lazyScreen(() => import('./Child.tsx'), 'Child'),
    first: 'na',
    inside: [
      { path: 'na', screen: lazyScreen(() => import('./Now.tsx'), 'Now') },
      { path: 'plan', screen: lazyScreen(() => import('./PlanPage.tsx'), 'PlanPage') },
      { path: 'logg', screen: lazyScreen(() => import('../../capabilities/log/ui/LogTab.tsx'), 'LogTab') },
      {
        path: 'moter',
        screen: lazyScreen(() => import('../../capabilities/meeting/ui/MeetingsTab.tsx'), 'MeetingsTab'),
      },
      { path: 'team', screen: lazyScreen(() => import('./team/SeesPage.tsx'), 'SeesPage') },
      { path: 'team/folk', screen: lazyScreen(() => import('./team/PeoplePage.tsx'), 'PeoplePage') },
      { path: 'team/barnet', screen: lazyScreen(() => import('./team/FamilyPage.tsx'), 'FamilyPage') },
      { path: 'team/vern', screen: lazyScreen(() => import('./team/ProtectionPage.tsx'), 'ProtectionPage') },
    ],
  },
  {
    path: '/barn/$caseId/pinnen',
    screen: lazyScreen(() => import('../../capabilities/baton/ui/BatonPage.tsx'), 'BatonPage'),
  },
  {
    path: '/barn/$caseId/invitasjon',
    screen: lazyScreen(() => import('../../capabilities/team/ui/InvitationPage.tsx'), 'InvitationPage'),
  },
  {
    path: '/undring',
    screen: lazyScreen(() => import('../../capabilities/concern/ui/ConcernList.tsx'), 'ConcernList'),
  },
  {
    path: '/undring/ny',
    screen: lazyScreen(() => import('../../capabilities/concern/ui/NewConcern.tsx'), 'NewConcern'),
  },
  {
    path: '/undring/$concernId',
    screen: lazyScreen(() => import('./ConcernScreen.tsx'), 'ConcernScreen'),
  },
  {
    path: '/undring/$concernId/rad',
    screen: lazyScreen(() => import('../../capabilities/consultation/ui/AskAdvice.tsx'), 'AskAdvice'),
  },
  {
    path: '/rad/ny',
    screen: lazyScreen(() => import('../../capabilities/consultation/ui/AskAdvice.tsx'), 'AskAdvice'),
  },
  { path: '/rad', screen: lazyScreen(() => import('../../capabilities/consultation/ui/AdviceList.tsx'), 'AdviceList') },
  {
    path: '/kan-jeg-dele',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/barn/$caseId/kan-jeg-dele',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/undring/$concernId/kan-jeg-dele',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/barn/$caseId/delt-uten-samtykke',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/record/DisclosuresPage.tsx'), 'DisclosuresPage'),
  },
  {
    path: '/undring/$concernId/delt-uten-samtykke',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/record/DisclosuresPage.tsx'), 'DisclosuresPage'),
  },
  {
    path: '/nodtilgang',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/glass/GlassPage.tsx'), 'GlassPage'),
  },
  {
    path: '/personvern/nodtilgang',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/glass/GlassMonthPage.tsx'), 'GlassMonthPage'),
  },
  {
    path: '/innstillinger/grunner',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/grounds/GroundsPage.tsx'), 'GroundsPage'),
  },
  {
    path: '/tiltak',
    screen: lazyScreen(() => import('../../capabilities/plan/ui/own/OwnMeasures.tsx'), 'OwnMeasures'),
  },
  { path: '/akutt', screen: lazyScreen(() => import('../../capabilities/report/ui/AcutePage.tsx'), 'AcutePage') },
  {
    path: '/innsyn',
    screen: lazyScreen(() => import('../../capabilities/oversight/ui/OversightPage.tsx'), 'OversightHome'),
  },
  {
    path: '/innsyn/$caseId',
    screen: lazyScreen(() => import('../../capabilities/oversight/ui/OversightPage.tsx'), 'OversightCase'),
  },
  {
    path: '/personvern/krav',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/personvern/lagring',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/RetentionPage.tsx'), 'RetentionPage'),
  },
  {
    path: '/mine-opplysninger',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/OwnDataPage.tsx'), 'StaffOwnData'),
  },
  {
    path: '/enhet/folk',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/UnitPeople.tsx'), 'UnitPeople'),
  },
  {
    path: '/enhet/folk/$serviceId',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/UnitPeople.tsx'), 'UnitPeople'),
  },
  {
    path: '/enhet/folk/$serviceId/$employeeId',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/PersonPage.tsx'), 'PersonPage'),
  },
  {
    path: '/innstillinger',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsHome.tsx'), 'SettingsHome'),
  },
  {
    path: '/innstillinger/tjenester',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/ServicesPage.tsx'), 'ServicesPage'),
  },
  {
    path: '/innstillinger/fil',
    screen: lazyScreen(() => import('../../capabilities/roster/ui/RosterPage.tsx'), 'RosterPage'),
  },
  {
    path: '/innstillinger/register',
    screen: lazyScreen(() => import('../../capabilities/register/ui/RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/innstillinger/$part',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsPart.tsx'), 'SettingsPart'),
  },
  {
    path: '/innstillinger/steg/$stepId',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsPart.tsx'), 'SettingsStep'),
  },
]
