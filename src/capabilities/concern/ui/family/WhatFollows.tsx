import { Card } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { TOLD_OUTCOMES } from '../../told-model.ts'
import { familyConcernTexts } from './family-texts.ts'

/** What follows: what was decided and why, or by when it is. */
export const WhatFollows = ({ concern: { decision, dueOn, leader } }: { concern: ConcernShown }) => {
  const t = useTexts(familyConcernTexts)
  const { date } = useDates()
  const outcome = TOLD_OUTCOMES.find(one => one === decision?.outcome)
  if (!decision || outcome === undefined)
    return (
      <Card title={t('next')} as="h3">
        <p>{t('decideBy', { day: date(dueOn), who: leader ?? 'none' })}</p>
      </Card>
    )
  return (
    <Card title={t(`outcome_${outcome}`)} as="h3">
      <p className="s-written">{decision.reason}</p>
      <p className="s-soft s-small">{t('decidedBy', { day: date(decision.on, 'day'), name: decision.by })}</p>
    </Card>
  )
}
