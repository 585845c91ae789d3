import * as z from 'zod'
import { Passage } from './passage-model.ts'
import { FeedbackRules, Questionnaire } from './questionnaire-model.ts'
import { Choice, Level, LevelMove, Phone, Sign, Step, Topic, Why, WhoDecides } from './parts.ts'

const days = z.int().min(1).max(365)
const age = z.int().min(0).max(30)

/** Deadlines in days, of the calendar unless named in `inWorkingDays`. */
export const Deadlines = z.object({
  /** From the concern is noted until it is decided. */
  concernDecisionDays: days,
  shareWithLeaderDays: days,
  /** Until somebody has talked with the family; shorter when it is about the school environment. */
  familyTalkDays: days,
  familyTalkSchoolDays: days,
  batonAnswerDays: days,
  /** Until an invitation is opened, and until it is answered. */
  invitationOpenDays: days,
  invitationAnswerDays: days,
  consentAnswerDays: days,
  /** From the decision on level 1 to the first meeting; so long may a goal be without a measure, too. */
  firstMeetingDays: days,
  /** How long before an evaluation its responsible is reminded; the date that is proposed for a new measure. */
  evaluationReminderDays: days,
  evaluationProposalDays: days,
  /** A case is silent when its log has stood still so long. */
  silentLogDays: days,
  /** From a report to child welfare to the reminder that no answer came. */
  reportAnswerDays: days,
  /** How long before an age threshold the youth is asked. */
  ageReminderDays: days,
  /** From a message of the family to its answer, as it is told before it is sent. */
  messageAnswerDays: days,
  /**
   * When nobody has acted on what stands still: until the deputy is told, and after each until the next (leader, coordinating unit,
   * who decides).
   */
  escalateDeputyDays: days.default(2),
  escalateLeaderDays: days.default(3),
  escalateUnitDays: days.default(7),
  escalateDecisionDays: days.default(14),
  /** So long after a step’s guide was last looked over, somebody must look it over again. */
  guideReviewDays: days.default(365),
  /** When services disagree: so long has the case team to agree, then their leaders, then whoever decides. */
  disagreementTeamDays: days.default(7),
  disagreementLeaderDays: days.default(7),
  disagreementDecisionDays: days.default(14),
  /** From a question to the coordinating unit to its answer. */
  unitQuestionDays: days.default(7),
  /** From somebody is asked to see to a measure to the answer. */
  taskAnswerDays: days.default(7),
  /** When nobody has acted on what stands in a concern, which few may know of: until the leader is told, then the coordinating unit, then who decides. */
  escalateConcernLeaderDays: days.default(5),
  escalateConcernUnitDays: days.default(10),
  escalateConcernDecisionDays: days.default(14),
  /** From a decision that was made without the child's voice until somebody must have heard the child. */
  childVoiceDays: days.default(14),
  /** How long the code of a letter works. */
  letterDays: days.default(14),
})
export type Deadlines = z.infer<typeof Deadlines>

/** Those that can be counted in working days: the rest are reckoned by the database or ahead of a day, in days of the calendar. */
export const Countable = Deadlines.keyof().extract([
  'concernDecisionDays',
  'shareWithLeaderDays',
  'familyTalkDays',
  'familyTalkSchoolDays',
  'batonAnswerDays',
  'invitationAnswerDays',
  'consentAnswerDays',
  'reportAnswerDays',
  'messageAnswerDays',
  'escalateDeputyDays',
  'escalateLeaderDays',
  'escalateUnitDays',
  'escalateDecisionDays',
  'escalateConcernLeaderDays',
  'escalateConcernUnitDays',
  'escalateConcernDecisionDays',
  'disagreementTeamDays',
  'disagreementLeaderDays',
  'disagreementDecisionDays',
  'unitQuestionDays',
  'taskAnswerDays',
])
export type CountableName = z.infer<typeof Countable>

/** Ages in whole years. */
export const Ages = z.object({
  /** From this age the child is heard; younger children too are heard as they can. */
  heard: age,
  /** From this age the youth has own pages and sees the case. */
  youthSees: age,
  /** From this age the youth must say yes too, together with the guardians. */
  youthConsent: age,
  /** From this age the youth's own answer alone counts. */
  youthConsentsAlone: age,
  /** From this age the case is the person's own, and the guardians' sight ends. */
  ownsCase: age,
})
export type Ages = z.infer<typeof Ages>

/** All that a municipality decides by itself; a version of it is never changed. */
export const Settings = z.object({
  levels: z.array(Level).length(4),
  levelMoves: z.array(LevelMove).min(1),
  /** The log must be opened from this level on. */
  logOpensFrom: z.int().min(1).max(3),
  steps: z.array(Step).min(1),
  deadlines: Deadlines,
  inWorkingDays: z.array(Countable),
  deadlineWhy: z.partialRecord(Deadlines.keyof(), Why),
  ages: Ages,
  agesWhy: z.partialRecord(Ages.keyof(), Why),
  /** How long a consent lasts at most. */
  consentMonths: z.int().min(1).max(60),
  /** How many days before a consent lapses its giver and the holder are told, the longest first. */
  consentReminderDays: z.array(days).min(1),
  /** So many evaluations in a row without effect, and the coordinating unit is suggested. */
  unsuccessfulEvaluations: z.int().min(1).max(10),
  /** How many hours an emergency opening of a case lasts at most. */
  breakGlassHours: z.int().min(1).max(3).default(3),
  /** Whether the family reads the names of employees in the access log, or only their role and service. */
  namesInAccessLog: z.boolean().default(true),
  caseloadLimit: z.int().min(1).max(100),
  /** So many days at most before somebody must look again at what was said to be no gap. */
  gapAnswerDays: days.default(30),
  /** Numbers about fewer children than this are not shown. */
  fewest: z.int().min(5).max(20).default(5),
  topics: z.array(Topic).length(5),
  purposes: z.array(Choice).min(1),
  closeReasons: z.array(Choice).min(1),
  declineReasons: z.array(Choice).min(1),
  /** Why something is no gap after all; where there are none, nobody can say so. */
  gapReasons: z.array(Choice).default([]),
  /** Why nobody of the family was at a meeting about their child. */
  absenceReasons: z.array(Choice).default([]),
  /** The passages between services; where there are none, nobody is asked to begin one. */
  passages: z.array(Passage).default([]),
  /** What kinds of help services can offer; why a service says no to a need. Where there are no reasons, words alone say why. */
  offers: z.array(Choice).default([]),
  needReasons: z.array(Choice).default([]),
  /** What the coordinating unit can be asked about; all that it reads of a question above the case. */
  unitQuestionKinds: z.array(Choice).default([]),
  /** Why somebody says no to see to a measure. Where there are none, words alone say why. */
  taskReasons: z.array(Choice).default([]),
  /** So many days after it was said, what a service says of its capacity is shown as old. */
  capacityDays: days.default(30),
  /** So many minutes of a family's week the measures around one child may ask for, before it is too much. */
  familyWeekMinutes: z.int().min(30).max(2400).default(240),
  /** So many minutes a screen that is handed to a child lasts at most, and so many untouched. */
  childScreenMinutes: z.int().min(5).max(120).default(30),
  childScreenIdleMinutes: z.int().min(2).max(60).default(10),
  /** So many photos and papers may go with one message; none where it is 0. Together they may be so large. */
  messageFilesMost: z.int().min(0).max(6).default(4),
  messageFilesMegabytes: z.int().min(1).max(8).default(6),
  /** So many million points a picture may have: each takes memory of the server while it is drawn anew. */
  messagePictureMegapixels: z.int().min(4).max(16).default(16),
  /** What a family is asked about the help, and when; where there are none, nobody is asked. */
  questionnaires: z.array(Questionnaire).default([]),
  feedback: FeedbackRules.default(FeedbackRules.parse({})),
  developmentAreas: z.array(Choice).min(1),
  /** Where a child lives its life, as the picture shows it; those of the plan's measures are among them. */
  arenas: z.array(Choice).min(1),
  signs: z.array(Sign).min(1),
  signsWhy: Why,
  phones: z.object({ childWelfareEmergency: Phone, police: Phone, alarm: Phone }),
  whoDecides: z.array(WhoDecides).min(1),
})
export type Settings = z.infer<typeof Settings>
