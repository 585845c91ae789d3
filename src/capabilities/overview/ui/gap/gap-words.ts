import { daysUntil, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { factOf } from '../../../gap/model.ts'
import type { Facts, GapType } from '../../../gap/model.ts'
import { gapTexts } from './texts.ts'

/** A gap as its sentence needs it. */
export interface ToldGap {
  readonly type: GapType
  readonly caseId: string
  /** For a gap in a concern, which then stands in place of the case. */
  readonly concernId?: string | null | undefined
  readonly since: string
  readonly facts: Facts
}

/** What is not in place, why it is a gap, and the one place where it is mended. */
export interface GapWords {
  readonly title: string
  readonly why: string
  readonly press: { readonly text: string; readonly to: string }
}

const useTools = (now: Date) => {
  const { date } = useDates()
  return { now, t: useTexts(gapTexts), date, nn: useLanguage() === 'nn' }
}
type Tools = ReturnType<typeof useTools>
type Say = (gap: ToldGap, tools: Tools) => GapWords

/** Says a gap in words, for those who see the case. */
export const useGapWords = (now: Date): ((gap: ToldGap) => GapWords) => {
  const tools = useTools(now)
  return gap => words[gap.type](gap, tools)
}

/** Whom it waits for, as the sentence names them. */
const to = ({ facts }: ToldGap, { t }: Tools) => factOf(facts, 'to') || t('someone')
const dayOf = ({ facts }: ToldGap, { date }: Tools, name: string) => date(factOf(facts, name), 'day')

const unanswered: Say = (gap, tools) => {
  const { t } = tools
  const ask = factOf(gap.facts, 'ask')
  return {
    title: t('unanswered', { ask, to: to(gap, tools) }),
    why: t('unansweredWhy', { opened: factOf(gap.facts, 'opened') }),
    press: { text: t('unansweredPress', { ask }), to: placeOfAsk(gap.caseId, ask) },
  }
}

/** A promise in the plan that is not kept. */
const inPlan: Say = ({ type, caseId, facts }, { t }) => ({
  title: factOf(facts, 'title')
    ? t('plan', {
        type: facts['against'] === true ? 'against' : type,
        title: factOf(facts, 'title'),
        other: factOf(facts, 'other'),
      })
    : t('planNameless', { type }),
  why: t('planWhy', { type: facts['against'] === true ? 'against' : type }),
  press: {
    text: t('planPress', { type }),
    to: type.startsWith('transition') ? paths.transition(caseId) : paths.child(caseId, 'plan'),
  },
})

/** Sharing that the family has not agreed on, or has not been asked about. */
const inSharing: Say = (gap, tools) => {
  const [{ type, caseId }, { t }] = [gap, tools]
  const press = { text: t('sharingPress', { type }), to: paths.child(caseId, 'team') }
  return {
    title: t('sharing', { type, to: to(gap, tools) }),
    why: t('sharingWhy', { type, to: to(gap, tools) }),
    press,
  }
}

const inConcern: Say = ({ type, concernId }, { t }) => ({
  title: t('concern', { type }),
  why: t('concernWhy'),
  press: { text: t('concernPress'), to: concernId ? paths.concern(concernId) : paths.day() },
})

const words: Record<GapType, Say> = {
  holder: ({ caseId }, { t }) => ({
    title: t('holder'),
    why: t('holderWhy'),
    press: { text: t('holderPress'), to: paths.baton(caseId) },
  }),
  ...{ unanswered, threshold: unanswered },
  step: ({ caseId, facts }, { t, nn }) => {
    const step = factOf(facts, nn ? 'stepNn' : 'stepNb')
    const title = step ? t('step', { step }) : t('stepNameless')
    return { title, why: t('stepWhy'), press: { text: t('stepPress'), to: paths.child(caseId) } }
  },
  silent: ({ caseId, since }, { t, now }) => ({
    title: t('silent', { days: -daysUntil(since, now) }),
    why: t('silentWhy'),
    press: { text: t('silentPress'), to: paths.child(caseId, 'logg') },
  }),
  pause: (gap, tools) => ({
    title: tools.t('pause', { until: dayOf(gap, tools, 'until') }),
    why: tools.t('pauseWhy'),
    press: { text: tools.t('pausePress'), to: paths.child(gap.caseId) },
  }),
  consent: (gap, tools) => ({
    title: tools.t('consent', { to: to(gap, tools), until: dayOf(gap, tools, 'until') }),
    why: tools.t('consentWhy', { to: to(gap, tools) }),
    press: { text: tools.t('consentPress'), to: paths.child(gap.caseId, 'team') },
  }),
  measure: ({ caseId, facts }, { t }) => {
    const title = factOf(facts, 'title') ? t('measure', { title: factOf(facts, 'title') }) : t('measureNameless')
    return { title, why: t('measureWhy'), press: { text: t('measurePress'), to: paths.child(caseId, 'plan') } }
  },
  minutes: ({ caseId }, { t }) => ({
    title: t('minutes'),
    why: t('minutesWhy'),
    press: { text: t('minutesPress'), to: paths.child(caseId, 'moter') },
  }),
  ...{ not_started: inPlan, no_effect: inPlan, no_measure: inPlan, need_waits: inPlan, thrown: inPlan },
  ...{ clash_time: inPlan, clash_goal: inPlan, clash_demand: inPlan, goal_late: inPlan },
  responsible: inPlan,
  overload: ({ caseId, facts }, { t }) => ({
    title: t('overload', { limit: Number(factOf(facts, 'limit')) }),
    why: t('overloadWhy'),
    press: { text: t('overloadPress'), to: paths.baton(caseId) },
  }),
  ...{ transition_start: inPlan, transition_receive: inPlan, transition_check: inPlan },
  no_family: (gap, tools) => ({
    title: tools.t('noFamily', { day: dayOf(gap, tools, 'on') }),
    why: tools.t('noFamilyWhy'),
    press: { text: tools.t('minutesPress'), to: paths.child(gap.caseId, 'moter') },
  }),
  without_family: (gap, tools) => ({
    title: tools.t('withoutFamily', { day: dayOf(gap, tools, 'on') }),
    why: tools.t('withoutFamilyWhy'),
    press: { text: tools.t('minutesPress'), to: paths.meeting(factOf(gap.facts, 'meetingId')) },
  }),
  plan_late: (gap, tools) => ({
    title: tools.t('planLate', { day: dayOf(gap, tools, 'on') }),
    why: tools.t('planLateWhy'),
    press: { text: tools.t('planLatePress'), to: paths.child(gap.caseId, 'plan') },
  }),
  voice: (gap, tools) => ({
    title: tools.t('voice', { decision: factOf(gap.facts, 'decision'), day: dayOf(gap, tools, 'on') }),
    why: tools.t('voiceWhy'),
    press: { text: tools.t('voicePress'), to: paths.child(gap.caseId, 'plan') },
  }),
  ...{ disagreement: inSharing, no_consent: inSharing },
  // Advice that was asked without names.
  advice: (_, { t }) => ({
    title: t('advice'),
    why: t('adviceWhy'),
    press: { text: t('advicePress'), to: paths.advice() },
  }),
  guide: ({ facts }, { t }) => ({
    title: t('guide', { count: Number(factOf(facts, 'count')) }),
    why: t('guideWhy', { because: factOf(facts, 'because') }),
    press: {
      text: t('guidePress', { because: factOf(facts, 'because') }),
      // Only the BTI coordinator changes the steps; the administrator sets one.
      to: factOf(facts, 'because') === 'nobody' ? paths.people(factOf(facts, 'ofServiceId')) : paths.settings('steg'),
    },
  }),
  undecided: ({ caseId }, { t }) => ({
    title: t('undecided'),
    why: t('undecidedWhy'),
    press: { text: t('undecidedPress'), to: paths.child(caseId, 'plan') },
  }),
  no_leader: ({ facts }, { t }) => ({
    title: t('noLeader', { service: factOf(facts, 'service') }),
    why: t('noLeaderWhy', { because: factOf(facts, 'because') }),
    press: {
      text: t('noLeaderPress', { because: factOf(facts, 'because') }),
      to: paths.people(factOf(facts, 'ofServiceId')),
    },
  }),
  ...{ concern_share: inConcern, concern_talk: inConcern, concern_decide: inConcern },
}

const placeOfAsk = (caseId: string, ask: string): string => {
  if (ask === 'baton' || ask === 'deputy') return paths.baton(caseId)
  if (ask === 'participation') return paths.team(caseId, 'folk')
  if (ask.startsWith('transition')) return paths.transition(caseId)
  if (ask === 'threshold') return paths.team(caseId, 'barnet')
  if (ask === 'unit_question') return paths.askUnit(caseId)
  if (ask === 'message') return paths.messages(caseId)
  if (['need', 'need_way', 'plan_disagreed', 'task'].includes(ask)) return paths.child(caseId, 'plan')
  return paths.child(caseId, ask === 'meeting' || ask === 'minutes' ? 'moter' : 'team')
}
