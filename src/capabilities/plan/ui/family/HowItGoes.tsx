import { Card, Stop } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { EffectCurve } from '../EffectCurve.tsx'
import type { Plan } from '../hooks.ts'
import { familyPlanTexts } from './family-texts.ts'

/** How it goes, where there is more than one look back: in a sentence, a picture and a table. */
export const HowItGoes = ({ plan }: { plan: Plan }) => {
  const t = useTexts(familyPlanTexts)
  const seen = plan.measures.filter(one => one.status !== 'ended' && one.evaluations.length > 1)
  if (seen.length === 0) return null
  return (
    <Stop title={t('how')}>
      {seen.map(({ id, title, evaluations }) => {
        const last = evaluations.at(-1)
        return (
          <Card key={id}>
            <h3>{title}</h3>
            {last ? <p>{t('effectWords', { effect: last.effect })}</p> : null}
            <EffectCurve title={title} evaluations={evaluations} />
          </Card>
        )
      })}
    </Stop>
  )
}
