import { lazyScreen } from '../../web/shell/router.tsx'
import type { ScreenRoute } from '../../web/shell/router.tsx'

/**
 * Every screen of the staff app: its address (see `web/paths`) and its file, which is fetched when somebody goes there.
 * A new screen is a line here, `lazyScreen(() => import('../../capabilities/<c>/ui/<Screen>.tsx'), '<Screen>')`;
 * the menu shows the places that have one.
 */
export const screens: readonly ScreenRoute[] = [
  { path: '/', title: 'day', screen: lazyScreen(() => import('./Day.tsx'), 'Day') },
  {
    path: '/barn',
    title: 'children',
    screen: lazyScreen(() => import('../../capabilities/overview/ui/children/ChildrenScreen.tsx'), 'ChildrenScreen'),
  },
  {
    path: '/varsler',
    title: 'notices',
    screen: lazyScreen(() => import('../../capabilities/notice/ui/StaffNotices.tsx'), 'StaffNotices'),
  },
  { path: '/enhet', title: 'unit', screen: lazyScreen(() => import('./Unit.tsx'), 'Unit') },
  {
    path: '/sendt-videre',
    title: 'escalated',
    screen: lazyScreen(() => import('../../capabilities/escalation/ui/EscalatedPage.tsx'), 'EscalatedPage'),
  },
  {
    path: '/uenighet',
    title: 'disagreements',
    screen: lazyScreen(() => import('../../capabilities/disagreement/ui/DisagreementsPage.tsx'), 'DisagreementsPage'),
  },
  {
    path: '/glipper',
    title: 'gaps',
    screen: lazyScreen(() => import('../../capabilities/gap/ui/FiguresPage.tsx'), 'FiguresPage'),
  },
  {
    path: '/tilbakemeldinger',
    title: 'feedback',
    screen: lazyScreen(() => import('../../capabilities/feedback/ui/staff/ResultsPage.tsx'), 'ResultsPage'),
  },
  {
    path: '/mote/$meetingId',
    title: 'meeting',
    screen: lazyScreen(() => import('./MeetingScreen.tsx'), 'MeetingScreen'),
  },
  {
    path: '/barn/$caseId',
    screen: lazyScreen(() => import('./Child.tsx'), 'Child'),
    first: 'na',
    inside: [
      { path: 'na', title: 'now', screen: lazyScreen(() => import('./Now.tsx'), 'Now') },
      {
        path: 'bildet',
        title: 'picture',
        screen: lazyScreen(() => import('../../capabilities/picture/ui/PictureTab.tsx'), 'PictureTab'),
      },
      { path: 'plan', title: 'plan', screen: lazyScreen(() => import('./PlanPage.tsx'), 'PlanPage') },
      {
        path: 'logg',
        title: 'log',
        screen: lazyScreen(() => import('../../capabilities/log/ui/LogTab.tsx'), 'LogTab'),
      },
      {
        path: 'moter',
        title: 'meetings',
        screen: lazyScreen(() => import('../../capabilities/meeting/ui/MeetingsTab.tsx'), 'MeetingsTab'),
      },
      { path: 'team', title: 'sees', screen: lazyScreen(() => import('./team/SeesPage.tsx'), 'SeesPage') },
      { path: 'team/folk', title: 'people', screen: lazyScreen(() => import('./team/PeoplePage.tsx'), 'PeoplePage') },
      { path: 'team/barnet', title: 'family', screen: lazyScreen(() => import('./team/FamilyPage.tsx'), 'FamilyPage') },
      {
        path: 'team/vern',
        title: 'protection',
        screen: lazyScreen(() => import('./team/ProtectionPage.tsx'), 'ProtectionPage'),
      },
    ],
  },
  {
    path: '/barn/$caseId/pinnen',
    title: 'baton',
    screen: lazyScreen(() => import('../../capabilities/baton/ui/BatonPage.tsx'), 'BatonPage'),
  },
  {
    path: '/barn/$caseId/meldinger',
    title: 'messages',
    screen: lazyScreen(() => import('../../capabilities/message/ui/StaffPages.tsx'), 'MessagesPage'),
  },
  {
    path: '/barn/$caseId/meldinger/$threadId',
    title: 'messages',
    screen: lazyScreen(() => import('../../capabilities/message/ui/StaffPages.tsx'), 'ThreadPage'),
  },
  {
    path: '/barn/$caseId/overgang',
    title: 'transition',
    screen: lazyScreen(() => import('../../capabilities/transition/ui/TransitionPage.tsx'), 'TransitionPage'),
  },
  {
    path: '/barn/$caseId/overgang/$transitionId',
    title: 'received',
    screen: lazyScreen(() => import('../../capabilities/transition/ui/ReceivePage.tsx'), 'ReceivePage'),
  },
  {
    path: '/barn/$caseId/invitasjon',
    title: 'invitation',
    screen: lazyScreen(() => import('../../capabilities/team/ui/InvitationPage.tsx'), 'InvitationPage'),
  },
  {
    path: '/barn/$caseId/behov/$requestId',
    title: 'need',
    screen: lazyScreen(() => import('../../capabilities/need/ui/RequestPage.tsx'), 'RequestPage'),
  },
  {
    path: '/barn/$caseId/koordinerende-enhet',
    title: 'askUnit',
    screen: lazyScreen(() => import('../../capabilities/unit-question/ui/AskUnitPage.tsx'), 'AskUnitPage'),
  },
  {
    path: '/sporsmal',
    title: 'unitQuestions',
    screen: lazyScreen(() => import('../../capabilities/unit-question/ui/UnitQuestionsPage.tsx'), 'UnitQuestionsPage'),
  },
  {
    path: '/ingen-tar',
    title: 'thrown',
    screen: lazyScreen(() => import('../../capabilities/need/ui/ThrownPage.tsx'), 'ThrownPage'),
  },
  {
    path: '/enhet/plass',
    title: 'capacity',
    screen: lazyScreen(() => import('../../capabilities/capacity/ui/CapacityPage.tsx'), 'CapacityPage'),
  },
  {
    path: '/undring',
    title: 'concerns',
    screen: lazyScreen(() => import('../../capabilities/concern/ui/ConcernList.tsx'), 'ConcernList'),
  },
  {
    path: '/undring/ny',
    title: 'newConcern',
    screen: lazyScreen(() => import('../../capabilities/concern/ui/NewConcern.tsx'), 'NewConcern'),
  },
  {
    path: '/undring/$concernId',
    title: 'concern',
    screen: lazyScreen(() => import('./ConcernScreen.tsx'), 'ConcernScreen'),
  },
  {
    path: '/undring/$concernId/rad',
    title: 'askAdvice',
    screen: lazyScreen(() => import('../../capabilities/consultation/ui/AskAdvice.tsx'), 'AskAdvice'),
  },
  {
    path: '/rad/ny',
    title: 'askAdvice',
    screen: lazyScreen(() => import('../../capabilities/consultation/ui/AskAdvice.tsx'), 'AskAdvice'),
  },
  {
    path: '/rad',
    title: 'advice',
    screen: lazyScreen(() => import('../../capabilities/consultation/ui/AdviceList.tsx'), 'AdviceList'),
  },
  {
    path: '/kan-jeg-dele',
    title: 'mayShare',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/barn/$caseId/kan-jeg-dele',
    title: 'mayShare',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/undring/$concernId/kan-jeg-dele',
    title: 'mayShare',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/share/MaySharePage.tsx'), 'MaySharePage'),
  },
  {
    path: '/barn/$caseId/delt-uten-samtykke',
    title: 'disclosures',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/record/DisclosuresPage.tsx'), 'DisclosuresPage'),
  },
  {
    path: '/undring/$concernId/delt-uten-samtykke',
    title: 'disclosures',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/record/DisclosuresPage.tsx'), 'DisclosuresPage'),
  },
  {
    path: '/nodtilgang',
    title: 'glass',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/glass/GlassPage.tsx'), 'GlassPage'),
  },
  {
    path: '/personvern/nodtilgang',
    title: 'glassMonth',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/glass/GlassMonthPage.tsx'), 'GlassMonthPage'),
  },
  {
    path: '/innstillinger/grunner',
    title: 'grounds',
    screen: lazyScreen(() => import('../../capabilities/disclosure/ui/grounds/GroundsPage.tsx'), 'GroundsPage'),
  },
  {
    path: '/tiltak',
    title: 'ownMeasures',
    screen: lazyScreen(() => import('../../capabilities/plan/ui/own/OwnMeasures.tsx'), 'OwnMeasures'),
  },
  {
    path: '/akutt',
    title: 'acute',
    screen: lazyScreen(() => import('../../capabilities/report/ui/AcutePage.tsx'), 'AcutePage'),
  },
  {
    path: '/innsyn',
    title: 'oversight',
    screen: lazyScreen(() => import('../../capabilities/oversight/ui/OversightPage.tsx'), 'OversightHome'),
  },
  {
    path: '/innsyn/$caseId',
    title: 'oversightCase',
    screen: lazyScreen(() => import('../../capabilities/oversight/ui/OversightPage.tsx'), 'OversightCase'),
  },
  {
    path: '/personvern/krav',
    title: 'requests',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/personvern/lagring',
    title: 'retention',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/RetentionPage.tsx'), 'RetentionPage'),
  },
  {
    path: '/mine-opplysninger',
    title: 'ownData',
    screen: lazyScreen(() => import('../../capabilities/privacy/ui/OwnDataPage.tsx'), 'StaffOwnData'),
  },
  {
    path: '/papir',
    title: 'onPaper',
    screen: lazyScreen(() => import('../../capabilities/paper/ui/OnPaperPage.tsx'), 'OnPaperPage'),
  },
  {
    path: '/barn/$caseId/papir',
    title: 'papers',
    screen: lazyScreen(() => import('../../capabilities/paper/ui/PapersPage.tsx'), 'PapersPage'),
  },
  {
    path: '/enhet/folk',
    title: 'unitPeople',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/UnitPeople.tsx'), 'UnitPeople'),
  },
  {
    path: '/enhet/folk/$serviceId',
    title: 'unitPeople',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/UnitPeople.tsx'), 'UnitPeople'),
  },
  {
    path: '/enhet/folk/$serviceId/$employeeId',
    title: 'employee',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/PersonPage.tsx'), 'PersonPage'),
  },
  {
    path: '/innstillinger',
    title: 'settings',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsHome.tsx'), 'SettingsHome'),
  },
  {
    path: '/innstillinger/tjenester',
    title: 'services',
    screen: lazyScreen(() => import('../../capabilities/organisation/ui/ServicesPage.tsx'), 'ServicesPage'),
  },
  {
    path: '/innstillinger/fil',
    title: 'roster',
    screen: lazyScreen(() => import('../../capabilities/roster/ui/RosterPage.tsx'), 'RosterPage'),
  },
  {
    path: '/innstillinger/register',
    title: 'register',
    screen: lazyScreen(() => import('../../capabilities/register/ui/RegisterPage.tsx'), 'RegisterPage'),
  },
  {
    path: '/innstillinger/sprak',
    title: 'languages',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/LanguagesPage.tsx'), 'LanguagesPage'),
  },
  {
    path: '/innstillinger/$part',
    title: 'setting',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsPart.tsx'), 'SettingsPart'),
  },
  {
    path: '/innstillinger/steg/$stepId',
    title: 'step',
    screen: lazyScreen(() => import('../../capabilities/settings/ui/SettingsPart.tsx'), 'SettingsStep'),
  },
]
