import type { ReplyOf } from '../../../../web/call/index.ts'
import type { IconDrawing } from '../../../../web/kit/index.ts'
import {
  CalendarIcon,
  CheckmarkCircleIcon,
  ChatIcon,
  ClipboardCheckmarkIcon,
  CompassIcon,
  ExclamationmarkTriangleIcon,
  FileTextIcon,
  ForwardIcon,
  LanguageIcon,
  PaperplaneIcon,
  PencilWritingIcon,
} from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { daysUntil, languageName, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { GapType, factOf } from '../../../gap/model.ts'
import { answerTexts } from '../gap/answer-texts.ts'
import type { day } from '../../api.ts'
import { useGapWords } from '../gap/gap-words.ts'
import { draftPlace } from './draft-place.ts'
import { rowTexts } from './texts.ts'

export type DayRow = ReplyOf<typeof day>['rows'][number]

/** A row in words: what sort of thing, what to do, why, and the one press. */
export interface RowWords {
  readonly kind: string
  readonly icon?: IconDrawing
  readonly look?: 'baton' | 'gap'
  readonly title: string
  readonly reason: string
  readonly press: { readonly text: string; readonly to: string; readonly search?: Readonly<Record<string, string>> }
}

const useTools = (now: Date) => ({
  now,
  t: useTexts(rowTexts),
  dates: useDates(),
  gapWords: useGapWords(now),
  answers: useTexts(answerTexts),
  language: useLanguage(),
})
type Tools = ReturnType<typeof useTools>

/** Says the rows of Min dag; undefined for a row that has nowhere to lead. */
export const useRowWords = (now: Date): ((row: DayRow) => RowWords | undefined) => {
  const tools = useTools(now)
  return row => words[row.kind](row, tools)
}

const lookAgain = ({ kind: of, at, facts, caseId, concernId }: DayRow, { t, dates }: Tools): RowWords => {
  const reason = t('reportReason', { of, day: dates.date(factOf(facts, 'sentAt') || at, 'day') })
  const press = { text: t('reportPress'), to: of === 'untold' ? paths.untold(caseId, concernId) : paths.acute() }
  return { kind: t('report', { of }), icon: PaperplaneIcon, title: t('reportTitle', { of }), reason, press }
}
const words: Record<DayRow['kind'], (row: DayRow, tools: Tools) => RowWords | undefined> = {
  ask: (row, { t }) => {
    const [ask, from] = [factOf(row.facts, 'ask'), factOf(row.facts, 'from') || 'none']
    const isBaton = BATON_ASKS.includes(ask)
    return {
      kind: t('ask', { ask }),
      ...(isBaton ? { look: 'baton' } : { icon: ChatIcon }),
      title: t('askTitle', { ask, from }),
      reason: t('askReason', { ask, from }),
      press: { text: t('askPress', { ask }), to: placeOfAsk(row, ask) },
    }
  },
  gap: ({ caseId, concernId, at, facts }, { t, gapWords, answers, dates, language }) => {
    const type = GapType.safeParse(factOf(facts, 'type')).data
    if (!type || (!caseId && !concernId && !factOf(facts, 'ofServiceId'))) return undefined
    const { title, why, press } = gapWords({ type, caseId: caseId ?? '', concernId, since: at, facts })
    const until = factOf(facts, 'answeredUntil')
    if (until) {
      const reason = factOf(facts, language === 'nn' ? 'reasonNn' : 'reasonNb')
      const line = answers('line', { name: factOf(facts, 'answeredBy'), reason, day: dates.date(until, 'day') })
      return { kind: answers('answered'), icon: CheckmarkCircleIcon, title, reason: line, press }
    }
    return { kind: t('gap'), icon: ExclamationmarkTriangleIcon, look: 'gap', title, reason: why, press }
  },
  minutes: ({ id, at }, { t, dates }) => ({
    kind: t('minutes'),
    icon: FileTextIcon,
    title: t('minutesTitle', { day: dates.date(at, 'day') }),
    reason: t('minutesReason'),
    press: { text: t('minutesPress'), to: paths.meeting(id) },
  }),
  meeting: ({ id, at, child }, { t, now }) => ({
    kind: t('meeting', { today: daysUntil(at, now) === 0 ? 'yes' : 'no' }),
    icon: CalendarIcon,
    title: t('meetingTitle', { name: child?.name ?? '' }),
    reason: t('meetingReason'),
    press: { text: t('meetingPress'), to: paths.meeting(id) },
  }),
  interpreter: ({ id, at, facts }, { t, dates, language }) => ({
    kind: t('interpreter'),
    icon: LanguageIcon,
    look: 'gap',
    title: t('interpreterTitle', { day: dates.date(at, 'day') }),
    reason: t('interpreterReason', { language: languageName(factOf(facts, 'language'), language) }),
    press: { text: t('interpreterPress'), to: paths.meeting(id) },
  }),
  start: ({ caseId, facts }, { t }) => ({
    kind: t('start'),
    icon: ForwardIcon,
    title: t('startTitle', { title: factOf(facts, 'title') }),
    reason: t('startReason'),
    press: { text: t('startPress'), to: caseId ? paths.child(caseId, 'plan') : paths.ownMeasures() },
  }),
  evaluation: ({ id, caseId, child, facts }, { t }) => ({
    kind: t('evaluation'),
    icon: ClipboardCheckmarkIcon,
    title: t('evaluationTitle', { title: factOf(facts, 'title') }),
    reason: caseId
      ? t('evaluationReason', { name: child?.name ?? '' })
      : t('evaluationOwnReason', { group: factOf(facts, 'group') || 'none' }),
    press: {
      text: t('evaluationPress'),
      to: caseId ? paths.child(caseId, 'plan') : paths.ownMeasures(),
      search: { evaluer: id },
    },
  }),
  step: ({ caseId, facts }, { t, language }) => ({
    kind: t('step'),
    icon: ForwardIcon,
    title: factOf(facts, language === 'nn' ? 'stepNn' : 'stepNb') || t('stepNameless'),
    reason: t('stepReason'),
    press: { text: t('stepPress'), to: caseId ? paths.child(caseId) : paths.day() },
  }),
  concern: ({ concernId, facts }, { t }) => {
    const step = factOf(facts, 'step')
    return {
      kind: t('concern'),
      icon: CompassIcon,
      title: t('concernTitle', { step }),
      reason: t('concernReason', { step }),
      press: { text: t('concernPress', { step }), to: concernId ? paths.concern(concernId) : paths.day() },
    }
  },
  ...{ report: lookAgain, untold: lookAgain },
  draft: ({ at, facts }, { t, dates }) => {
    const place = draftPlace(factOf(facts, 'key'))
    if (!place) return undefined
    return {
      kind: t('draft'),
      icon: PencilWritingIcon,
      title: t('draftTitle', { of: place.of }),
      reason: t('draftReason', { day: dates.date(at, 'day'), time: dates.time(at) }),
      press: { text: t('draftPress'), to: place.to },
    }
  },
}

/** What is asked or told about the baton. */
const BATON_ASKS = ['baton', 'deputy', 'acting', 'offer_fell']

/** Where something asked is read and answered. */
const placeOfAsk = ({ caseId, concernId, facts }: DayRow, ask: string): string => {
  const thing = factOf(facts, 'thing')
  if (ask === 'meeting' || ask === 'minutes') return paths.meeting(thing)
  // Advice is asked about no concern that the one asked may see.
  if (ask === 'advice') return paths.advice()
  if (ask === 'break_glass') return paths.glass()
  if (concernId) return paths.concern(concernId)
  if (!caseId) return paths.day()
  if (ask === 'unit_question') return paths.unitQuestions()
  if (ask === 'participation') return paths.invitation(caseId)
  if (ask === 'transition') return paths.received(caseId, thing)
  if (ask === 'transition_check') return paths.transition(caseId)
  if (ask === 'need') return paths.need(caseId, thing)
  if (ask === 'message') return paths.message(caseId, thing)
  if (ask === 'need_way' || ask === 'plan_disagreed' || ask === 'task') return paths.child(caseId, 'plan')
  if (ask === 'threshold') return paths.team(caseId, 'barnet')
  return BATON_ASKS.includes(ask) ? paths.baton(caseId) : paths.child(caseId, 'team')
}
