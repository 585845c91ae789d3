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

const useGapTexts = () => useTexts(gapTexts)

/** A gap in a concern, or in advice asked without names. */
const inConcern = (t: ReturnType<typeof useGapTexts>, { type, concernId }: Pick<ToldGap, 'type' | 'concernId'>) => {
  if (type === 'advice')
    return { title: t('advice'), why: t('adviceWhy'), press: { text: t('advicePress'), to: paths.advice() } }
  const press = { text: t('concernPress'), to: concernId ? paths.concern(concernId) : paths.day() }
  return { title: t('concern', { type }), why: t('concernWhy'), press }
}

/** Says a gap in words, for those who see the case. */
export const useGapWords = (now: Date): ((gap: ToldGap) => GapWords) => {
  const t = useGapTexts()
  const { date } = useDates()
  const nn = useLanguage() === 'nn'
  return ({ type, caseId, concernId, since, facts }) => {
    const fact = (name: string) => factOf(facts, name)
    const to = fact('to') || t('someone')
    switch (type === 'threshold' ? 'unanswered' : type) {
      case 'holder':
        return { title: t('holder'), why: t('holderWhy'), press: { text: t('holderPress'), to: paths.baton(caseId) } }
      case 'unanswered': {
        const ask = fact('ask')
        const press = { text: t('unansweredPress', { ask }), to: placeOfAsk(caseId, ask) }
        return { title: t('unanswered', { ask, to }), why: t('unansweredWhy', { opened: fact('opened') }), press }
      }
      case 'step': {
        const step = fact(nn ? 'stepNn' : 'stepNb')
        const title = step ? t('step', { step }) : t('stepNameless')
        return { title, why: t('stepWhy'), press: { text: t('stepPress'), to: paths.child(caseId) } }
      }
      case 'silent': {
        const days = -daysUntil(since, now)
        const press = { text: t('silentPress'), to: paths.child(caseId, 'logg') }
        return { title: t('silent', { days }), why: t('silentWhy'), press }
      }
      case 'pause': {
        const title = t('pause', { until: date(fact('until'), 'day') })
        return { title, why: t('pauseWhy'), press: { text: t('pausePress'), to: paths.child(caseId) } }
      }
      case 'consent': {
        const title = t('consent', { to, until: date(fact('until'), 'day') })
        const press = { text: t('consentPress'), to: paths.child(caseId, 'team') }
        return { title, why: t('consentWhy', { to }), press }
      }
      case 'measure': {
        const title = fact('title') ? t('measure', { title: fact('title') }) : t('measureNameless')
        return { title, why: t('measureWhy'), press: { text: t('measurePress'), to: paths.child(caseId, 'plan') } }
      }
      case 'minutes': {
        const press = { text: t('minutesPress'), to: paths.child(caseId, 'moter') }
        return { title: t('minutes'), why: t('minutesWhy'), press }
      }
      case 'advice':
      case 'concern_share':
      case 'concern_talk':
      case 'concern_decide':
        return inConcern(t, { type, concernId })
    }
  }
}

const placeOfAsk = (caseId: string, ask: string): string => {
  if (ask === 'baton' || ask === 'deputy') return paths.baton(caseId)
  if (ask === 'participation') return paths.team(caseId, 'folk')
  if (ask === 'threshold') return paths.team(caseId, 'barnet')
  return paths.child(caseId, ask === 'meeting' || ask === 'minutes' ? 'moter' : 'team')
}
