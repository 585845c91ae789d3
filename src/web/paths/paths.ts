/** The pages about one child. */
export const CHILD_TABS = ['na', 'bildet', 'plan', 'logg', 'moter', 'team'] as const
export type ChildTab = (typeof CHILD_TABS)[number]
/** The pages of *Team og samtykke*: who sees what, who takes part, the child and its family, protection. */
export const TEAM_PAGES = ['', 'folk', 'barnet', 'vern'] as const
export type TeamPage = (typeof TEAM_PAGES)[number]

/** Every address in the two apps; nobody writes one by hand. Only random ids stand in them, never a name. */
export const paths = {
  day: () => '/',
  children: () => '/barn',
  child: (caseId: string, tab: ChildTab = 'na') => `/barn/${caseId}/${tab}`,
  /** A page of *Team og samtykke*. */
  team: (caseId: string, page: TeamPage = '') => `/barn/${caseId}/team${page === '' ? '' : `/${page}`}`,
  /** Who holds, giving and taking over. */
  baton: (caseId: string) => `/barn/${caseId}/pinnen`,
  /** An invitation to take part, for those who do not see the case yet. */
  invitation: (caseId: string) => `/barn/${caseId}/invitasjon`,
  /** From one service to another: what is under way; and the answer of who is asked to receive, who may not see the case yet. */
  transition: (caseId: string) => `/barn/${caseId}/overgang`,
  received: (caseId: string, transitionId: string) => `/barn/${caseId}/overgang/${transitionId}`,
  /** A need that a service is asked about, for those who do not see the case; what services throw between them; what mine has room for. */
  need: (caseId: string, requestId: string) => `/barn/${caseId}/behov/${requestId}`,
  thrown: () => '/ingen-tar',
  /** What the family and the team write to each other; one thread. */
  messages: (caseId: string) => `/barn/${caseId}/meldinger`,
  message: (caseId: string, threadId: string) => `/barn/${caseId}/meldinger/${threadId}`,
  capacity: () => '/enhet/plass',
  newConcern: () => '/undring/ny',
  concern: (concernId: string) => `/undring/${concernId}`,
  /** Asks for advice without names about a concern; all that was asked. */
  adviceFor: (concernId: string) => `/undring/${concernId}/rad`,
  advice: () => '/rad',
  newAdvice: () => '/rad/ny',
  concerns: () => '/undring',
  /** The measures that my service owns, with no child in them. */
  ownMeasures: () => '/tiltak',
  acute: () => '/akutt',
  /** *Kan jeg dele?*: from a child's page, from a concern, or with neither. */
  mayShare: () => '/kan-jeg-dele',
  mayShareOf: (caseId: string) => `/barn/${caseId}/kan-jeg-dele`,
  mayShareFrom: (concernId: string) => `/undring/${concernId}/kan-jeg-dele`,
  /** What was given without consent, in a case. */
  disclosures: (caseId: string) => `/barn/${caseId}/delt-uten-samtykke`,
  /** The same of a concern. */
  disclosuresFrom: (concernId: string) => `/undring/${concernId}/delt-uten-samtykke`,
  /** The one of the two that is there. */
  untold: (caseId: string | null, concernId: string | null) =>
    concernId ? `/undring/${concernId}/delt-uten-samtykke` : `/barn/${caseId ?? ''}/delt-uten-samtykke`,
  /** Opening a case in an emergency, and what one's unit has opened so. */
  glass: () => '/nodtilgang',
  /** Every emergency opening, month by month. */
  glassMonth: () => '/personvern/nodtilgang',
  /** Who sees a case, why, and who has looked: the way in by number, and one case. */
  oversight: (caseId?: string) => (caseId === undefined ? '/innsyn' : `/innsyn/${caseId}`),
  /** What can be printed for the family; and what waits for those who get everything on paper. */
  papers: (caseId: string) => `/barn/${caseId}/papir`,
  onPaper: () => '/papir',
  /** What I am told. */
  notices: () => '/varsler',
  /** What people ask of their own data; and my own. */
  privacyRegister: () => '/personvern/krav',
  ownData: () => '/mine-opplysninger',
  retention: () => '/personvern/lagring',
  unit: () => '/enhet',
  /** What was sent on to me because nobody acted. */
  escalated: () => '/sendt-videre',
  /** Services that disagree, for their leaders and whoever decides. */
  disagreements: () => '/uenighet',
  /** A question from those around a child to the coordinating unit; and all that it is asked. */
  askUnit: (caseId: string) => `/barn/${caseId}/koordinerende-enhet`,
  unitQuestions: () => '/sporsmal',
  /** What slips, in numbers. */
  gaps: () => '/glipper',
  /** What families think of the help, put together so that nobody can be known. */
  feedbackResults: () => '/tilbakemeldinger',
  /** The people of a unit; of one's own when none is named. */
  people: (serviceId?: string) => (serviceId === undefined ? '/enhet/folk' : `/enhet/folk/${serviceId}`),
  employee: (serviceId: string, employeeId: string) => `/enhet/folk/${serviceId}/${employeeId}`,
  /** A dot in an address would be taken for a file. */
  settingsStep: (stepId: string) => `/innstillinger/steg/${stepId.replace('.', '-')}`,
  settings: (part?: string) => (part === undefined ? '/innstillinger' : `/innstillinger/${part}`),
  meeting: (meetingId: string) => `/mote/${meetingId}`,
  login: (to: string) => `/login?to=${encodeURIComponent(to)}`,
  family: {
    home: () => '/familie',
    plan: () => '/familie/plan',
    helpers: () => '/familie/hjelpere',
    meetings: () => '/familie/moter',
    /** The week, over all children. */
    week: () => '/familie/uke',
    mine: () => '/familie/mitt',
    /** What somebody is asked about the help, has answered, and what came of it. */
    feedback: () => '/familie/tilbakemelding',
    /** The rings of the child's life. */
    picture: () => '/familie/bildet',
    insight: () => '/familie/innsyn',
    concerns: () => '/familie/undringer',
    /** What changes on a birthday, and what the youth says of it. */
    birthday: () => '/familie/bursdag',
    /** What may go along from one service to another. */
    transition: () => '/familie/overgang',
    messages: () => '/familie/meldinger',
    message: (threadId: string) => `/familie/meldinger/${threadId}`,
    ownData: () => '/familie/opplysninger',
    notices: () => '/familie/varsler',
  },
} as const
