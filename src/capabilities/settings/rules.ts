import * as z from 'zod'
import type { Day } from '../../kernel/time.ts'
import { refuse } from '../../kernel/refusal.ts'
import { changesBetween } from './changes.ts'
import { ACTS, CHOICE_PARTS, TOPIC_IDS, offered } from './model.ts'
import type { Choice, Deadlines, Settings } from './model.ts'

export { changesBetween, touchedBy } from './changes.ts'
export type { Change } from './changes.ts'

/** What does not go together, as codes that the texts explain. */
const PROBLEMS = [
  'levels_order',
  'level_without_step',
  'step_twice',
  'step_level',
  'step_next',
  'step_removed',
  'choice_twice',
  'choice_removed',
  'choice_none',
  'passage_twice',
  'passage_removed',
  'passage_late',
  'questionnaire_twice',
  'questionnaire_removed',
  'questionnaire_long',
  'reminder_after_end',
  'move_twice',
  'topics',
  'act_missing',
  'act_nobody',
  'ages_order',
  'deadline_after_decision',
  'reminder_too_early',
  'consent_reminder',
  'move_missing',
] as const
/** A contradiction in the settings; `about` names the step, choice, age or deadline. */
export const Problem = z.object({ code: z.enum(PROBLEMS), about: z.string() })
export type Problem = z.infer<typeof Problem>
const problem = (code: Problem['code'], about = ''): Problem => ({ code, about })

/** What in the settings does not go together; empty when all does. */
export const problemsIn = (settings: Settings): Problem[] => [
  ...levelProblems(settings),
  ...stepProblems(settings),
  ...choiceProblems(settings),
  ...passageProblems(settings),
  ...questionnaireProblems(settings),
  ...deciderProblems(settings),
  ...ageProblems(settings),
  ...deadlineProblems(settings),
]

/** What a change would take away from cases that are written in the old words. */
export function problemsOfChange(before: Settings, after: Settings): Problem[] {
  const ids = (choices: readonly { id: string }[]) => new Set(choices.map(one => one.id))
  const removed = (old: readonly { id: string }[], next: readonly { id: string }[]) =>
    [...ids(old)].filter(id => !ids(next).has(id))
  return [
    ...removed(before.steps, after.steps).map(id => problem('step_removed', id)),
    ...removed(before.passages, after.passages).map(id => problem('passage_removed', id)),
    ...removed(before.questionnaires, after.questionnaires).map(id => problem('questionnaire_removed', id)),
    ...CHOICE_PARTS.flatMap(name => removed(before[name], after[name])).map(id => problem('choice_removed', id)),
  ]
}

const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)

function levelProblems({ levels, levelMoves, steps }: Settings): Problem[] {
  const upwards = [1, 2, 3].filter(to => !levelMoves.some(move => move.to === to))
  return [
    ...(levels.every(({ ordinal }, at) => ordinal === at) ? [] : [problem('levels_order')]),
    ...levels
      .filter(({ ordinal }) => !steps.some(({ level }) => level === ordinal))
      .map(one => problem('level_without_step', one.name.nb)),
    ...upwards.map(to => problem('move_missing', `${to}`)),
    ...twice(levelMoves.map(({ from, to }) => `${from}-${to}`)).map(move => problem('move_twice', move)),
  ]
}

function stepProblems({ steps }: Settings): Problem[] {
  const ids = steps.map(one => one.id)
  return [
    ...twice(ids).map(id => problem('step_twice', id)),
    ...steps.filter(({ id, level }) => id[0] !== `${level ?? 'X'}`).map(({ id }) => problem('step_level', id)),
    ...steps.filter(({ next }) => next.some(id => !ids.includes(id))).map(({ id }) => problem('step_next', id)),
  ]
}

/** Without these, something cannot be chosen, and words alone say it. */
const MAY_BE_EMPTY: readonly string[] = [
  'gapReasons',
  'absenceReasons',
  'needReasons',
  'unitQuestionKinds',
  'taskReasons',
  'offers',
]

function choiceProblems(settings: Settings): Problem[] {
  const lists: (readonly Choice[])[] = CHOICE_PARTS.map(name => settings[name])
  const topics = TOPIC_IDS.every(id => settings.topics.filter(one => one.id === id).length === 1)
  return [
    ...lists.flatMap(list => twice(list.map(one => one.id))).map(id => problem('choice_twice', id)),
    ...twice(settings.signs.map(one => one.id)).map(id => problem('choice_twice', id)),
    ...CHOICE_PARTS.filter(name => !MAY_BE_EMPTY.includes(name) && offered(settings[name]).length === 0).map(name =>
      problem('choice_none', name),
    ),
    ...(topics ? [] : [problem('topics')]),
  ]
}

/** Each passage and each of its blocks once, and begun before the receiver must have said yes. */
const passageProblems = ({ passages }: Settings): Problem[] => [
  ...twice(passages.map(one => one.id)).map(id => problem('passage_twice', id)),
  ...passages.flatMap(one => twice(one.blocks.map(block => block.id)).map(id => problem('passage_twice', id))),
  ...passages
    .filter(one => one.startMonths !== null && one.beginDays + one.receiveDays > one.startMonths * 28)
    .map(one => problem('passage_late', one.label.nb)),
]

/** A child answers no more than this at once. */
const MOST_FOR_A_CHILD = 5

/** Each questionnaire and question once, each theme once in one, one questionnaire for each at each time, and a reminder while it stands. */
function questionnaireProblems({ questionnaires, feedback }: Settings): Problem[] {
  const asked = questionnaires.filter(one => one.retired !== true)
  const times = asked.flatMap(one => one.phases.map(phase => `${one.who} ${phase}`))
  return [
    ...twice(questionnaires.map(one => one.id)).map(id => problem('questionnaire_twice', id)),
    ...twice(times).map(time => problem('questionnaire_twice', time)),
    ...questionnaires.flatMap(one => [
      ...twice(one.questions.map(({ id }) => id)).map(id => problem('questionnaire_twice', id)),
      ...twice(one.questions.map(({ theme }) => theme)).map(() => problem('questionnaire_twice', one.title.nb)),
    ]),
    ...questionnaires
      .filter(one => one.who === 'child' && one.questions.length > MOST_FOR_A_CHILD)
      .map(one => problem('questionnaire_long', one.title.nb)),
    ...(feedback.reminderDays < feedback.openDays ? [] : [problem('reminder_after_end')]),
  ]
}

const deciderProblems = ({ whoDecides }: Settings): Problem[] => [
  ...ACTS.filter(act => whoDecides.filter(one => one.act === act).length !== 1).map(act => problem('act_missing', act)),
  ...whoDecides.filter(one => one.roles.length === 0 && !one.holder).map(one => problem('act_nobody', one.act)),
]

/** Each age is at least the one before. */
const GROWING = [
  ['youthSees', 'youthConsent'],
  ['youthConsent', 'youthConsentsAlone'],
  ['youthConsentsAlone', 'ownsCase'],
] as const

const ageProblems = ({ ages }: Settings): Problem[] =>
  GROWING.filter(([lower, upper]) => ages[lower] > ages[upper]).map(([, upper]) => problem('ages_order', upper))

/** What must come before a concern is decided. */
const BEFORE_DECISION: readonly (keyof Deadlines)[] = ['shareWithLeaderDays', 'familyTalkDays', 'familyTalkSchoolDays']

function deadlineProblems({ deadlines, consentMonths, consentReminderDays }: Settings): Problem[] {
  const late = BEFORE_DECISION.filter(name => deadlines[name] > deadlines.concernDecisionDays)
  const early = deadlines.evaluationReminderDays >= deadlines.evaluationProposalDays
  const falling = consentReminderDays.every((days, at) => at === 0 || days < (consentReminderDays[at - 1] ?? 0))
  const inTime = consentReminderDays.every(days => days < consentMonths * 28)
  return [
    ...late.map(name => problem('deadline_after_decision', name)),
    ...(early ? [problem('reminder_too_early')] : []),
    ...(falling && inTime ? [] : [problem('consent_reminder')]),
  ]
}

/** Whether a new version may be saved: different, from today or later, and not before one that is already planned. */
export function judgeVersion(
  before: { settings: Settings; validFrom: Day },
  next: { settings: Settings; validFrom: Day },
  today: Day,
) {
  if (next.validFrom < today) return refuse('settings.in_the_past')
  if (next.validFrom < before.validFrom) return refuse('settings.before_planned')
  if (changesBetween(before.settings, next.settings).length === 0) return refuse('settings.unchanged')
  const problems = [...problemsIn(next.settings), ...problemsOfChange(before.settings, next.settings)]
  return problems.length > 0 ? refuse('settings.contradiction', { problems }) : undefined
}
