import { StepCurve } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { EFFECTS } from '../model.ts'
import { linesOf } from './curve.ts'
import type { Looked } from './curve.ts'
import { planTexts } from './texts.ts'

/** How a measure has gone, from worse to goal reached: the services' view, and the parents'. */
export const EffectCurve = ({ title, evaluations }: { title: string; evaluations: readonly Looked[] }) => {
  const t = useTexts(planTexts)
  const lines = linesOf(evaluations, { services: t('services'), parents: t('parents') })
  return (
    <StepCurve title={t('curve', { title })} steps={EFFECTS} name={effect => t('effect', { effect })} lines={lines} />
  )
}
