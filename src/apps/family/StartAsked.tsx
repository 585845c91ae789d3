import { StartMeasure } from '../../capabilities/plan/ui/StartMeasure.tsx'
import { usePlan } from '../../capabilities/plan/ui/hooks.ts'
import { Shown } from '../../web/call/index.ts'
import { Card } from '../../web/kit/index.ts'
import { useTexts } from '../../web/texts/index.ts'
import { startTexts } from './start-texts.ts'

/** What I have promised was to begin: one press says that it has. */
export const StartAsked = ({ caseId, measureId }: { caseId: string; measureId: string }) => {
  const t = useTexts(startTexts)
  const read = usePlan(caseId)
  return (
    <Shown of={read}>
      {({ measures }) => {
        const measure = measures.find(one => one.id === measureId && one.status === 'planned')
        if (!measure) return null
        return (
          <Card title={t('begun', { title: measure.title })} as="h3">
            <p>{t('notNow')}</p>
            <StartMeasure caseId={caseId} measure={measure} asked />
          </Card>
        )
      }}
    </Shown>
  )
}
