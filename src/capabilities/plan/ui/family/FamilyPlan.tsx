import type { ReactNode } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Details, Stack, Stop } from '../../../../web/kit/index.ts'
import { PrinterSmallIcon } from '../../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { usePlan } from '../hooks.ts'
import type { MeasureShown, Plan } from '../hooks.ts'
import { FamilyMeasure, PlannedMeasure } from './FamilyMeasure.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { familyPlanTexts } from './family-texts.ts'

interface FamilyPlanProps {
  caseId: string
  /** The top of the page, with the sentence that the plan gives it. */
  head: (intro?: string) => ReactNode
  /** What the family wants, put in by the app: it is theirs to word. */
  goals: (plan: Plan) => ReactNode
  /** What the reader says of a measure, put in by the app for the same reason. */
  say: (measure: MeasureShown) => ReactNode
  /** What stands after it, put in by the app. */
  after?: ReactNode
}

/** Planen vår: what we want, how it goes, who does what now, what comes. */
export const FamilyPlan = ({ caseId, head, goals, ...put }: FamilyPlanProps) => {
  const t = useTexts(familyPlanTexts)
  const { date } = useDates()
  const read = usePlan(caseId)
  const running = read.data?.measures.filter(one => one.status === 'running') ?? []
  const [next] = running.map(one => one.evaluateOn).toSorted()
  return (
    <>
      {head(read.data && (next === undefined ? t('introEmpty') : t('intro', { day: date(next, 'day') })))}
      <Shown of={read}>{plan => <OurPlan caseId={caseId} plan={plan} goals={goals(plan)} {...put} />}</Shown>
    </>
  )
}

interface OurPlanProps {
  caseId: string
  plan: Plan
  goals: ReactNode
  say: FamilyPlanProps['say']
  after?: ReactNode
}

const OurPlan = ({ caseId, plan, goals, say, after }: OurPlanProps) => {
  const t = useTexts(familyPlanTexts)
  const of = (status: MeasureShown['status']) => plan.measures.filter(one => one.status === status)
  const [running, planned, ended] = [of('running'), of('planned'), of('ended')]
  return (
    <>
      <Stop title={t('wants')}>{goals}</Stop>
      <HowItGoes plan={plan} />
      <Stop title={t('now')} held>
        {running.length === 0 ? <p>{t('nothingNow')}</p> : null}
        {running.map(one => (
          <FamilyMeasure key={one.id} caseId={caseId} measure={one} plan={plan} say={say} />
        ))}
      </Stop>
      {planned.length > 0 ? (
        <Stop title={t('coming')}>
          {planned.map(one => (
            <PlannedMeasure key={one.id} caseId={caseId} measure={one} />
          ))}
        </Stop>
      ) : null}
      {after}
      <Over measures={ended} />
      <Buttons>
        <Button kind="secondary" icon={PrinterSmallIcon} onClick={() => globalThis.print()}>
          {t('print')}
        </Button>
      </Buttons>
    </>
  )
}

const Over = ({ measures }: { measures: readonly MeasureShown[] }) => {
  const t = useTexts(familyPlanTexts)
  if (measures.length === 0) return null
  return (
    <Details summary={t('over')}>
      <Stack>
        {measures.toReversed().map(one => {
          const last = one.evaluations.at(-1)
          return (
            <Card key={one.id} as="h3" title={one.title} look="flat">
              {last ? <p>{t('effectWords', { effect: last.effect })}</p> : null}
            </Card>
          )
        })}
      </Stack>
    </Details>
  )
}
