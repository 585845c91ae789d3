import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import {
  Button,
  Buttons,
  Card,
  Chips,
  Details,
  Message,
  Spor,
  SporHead,
  Stack,
  Stop,
} from '../../../../web/kit/index.ts'
import { PrinterSmallIcon } from '../../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { listOwn } from '../../../sharing/api.ts'
import { usePlan } from '../hooks.ts'
import type { MeasureShown, Plan } from '../hooks.ts'
import { FamilyGoals } from './FamilyGoals.tsx'
import { FamilyMeasure, PlannedMeasure } from './FamilyMeasure.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { familyPlanTexts } from './family-texts.ts'

/** What other capabilities show of the same case, put in by the app. */
type Meetings = (caseId: string) => ReactNode

/** Planen vår: what we want, how it goes, who does what now, what comes; then the meetings. */
export const FamilyPlan = ({ meetings }: { meetings?: Meetings }) => {
  const read = useRead(listOwn, {})
  return <Shown of={read}>{children => <OfChild options={children} meetings={meetings} />}</Shown>
}

interface OfChildProps {
  options: ReplyOf<typeof listOwn>
  meetings: Meetings | undefined
}

const OfChild = ({ options, meetings }: OfChildProps) => {
  const t = useTexts(familyPlanTexts)
  const [chosen, setChosen] = useState(options[0]?.caseId)
  if (chosen === undefined)
    return (
      <Spor>
        <SporHead title={t('title')} />
        <Message>{t('noChild')}</Message>
      </Spor>
    )
  return (
    <Spor>
      {options.length > 1 ? (
        <Chips
          label={t('whichChild')}
          options={options.map(({ caseId, childName }) => ({ value: caseId, label: childName }))}
          value={chosen}
          onChange={setChosen}
        />
      ) : null}
      <OfCase key={chosen} caseId={chosen} after={meetings?.(chosen)} />
    </Spor>
  )
}

const OfCase = ({ caseId, after }: { caseId: string; after: ReactNode }) => {
  const read = usePlan(caseId)
  return <Shown of={read}>{plan => <OurPlan caseId={caseId} plan={plan} after={after} />}</Shown>
}

const OurPlan = ({ caseId, plan, after }: { caseId: string; plan: Plan; after: ReactNode }) => {
  const t = useTexts(familyPlanTexts)
  const { date } = useDates()
  const of = (status: MeasureShown['status']) => plan.measures.filter(one => one.status === status)
  const [running, planned, ended] = [of('running'), of('planned'), of('ended')]
  const [next] = running.map(one => one.evaluateOn).toSorted()
  return (
    <>
      <SporHead
        title={t('title')}
        hello={plan.childName}
        intro={next === undefined ? t('introEmpty') : t('intro', { day: date(next, 'day') })}
      />
      <Stop title={t('wants')}>
        <FamilyGoals caseId={caseId} plan={plan} />
      </Stop>
      <HowItGoes plan={plan} />
      <Stop title={t('now')} held>
        {running.length === 0 ? <p>{t('nothingNow')}</p> : null}
        {running.map(one => (
          <FamilyMeasure key={one.id} caseId={caseId} measure={one} plan={plan} />
        ))}
      </Stop>
      {planned.length > 0 ? (
        <Stop title={t('coming')}>
          {planned.map(one => (
            <PlannedMeasure key={one.id} measure={one} />
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
