import { useTexts } from '../../../../web/texts/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import type { GapType } from '../../../gap/model.ts'
import type { GapWords, ToldGap } from './gap-words.ts'
import { gapTexts } from './texts.ts'

const IN_CONCERN = ['concern_share', 'concern_talk', 'concern_decide', 'advice'] as const
/** Whether a gap is about a concern, and not about a case. */
export const isInConcern = (type: GapType): type is (typeof IN_CONCERN)[number] => IN_CONCERN.some(one => one === type)

/** Says a gap in a concern, or in advice asked without names, in words. */
export const useConcernGapWords = (): ((gap: Pick<ToldGap, 'type' | 'concernId'>) => GapWords) => {
  const t = useTexts(gapTexts)
  return ({ type, concernId }) => {
    if (type === 'advice')
      return { title: t('advice'), why: t('adviceWhy'), press: { text: t('advicePress'), to: paths.advice() } }
    const to = concernId ? paths.concern(concernId) : paths.day()
    return { title: t('concern', { type }), why: t('concernWhy'), press: { text: t('concernPress'), to } }
  }
}
