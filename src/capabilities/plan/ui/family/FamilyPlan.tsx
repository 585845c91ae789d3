import { useState } from 'react'
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

/** Planen vår: what we want, how it goes, who does what now, what comes. */
export const FamilyPlan = () => {
  const read = useRead(listOwn, {})
  return <Shown of={read}>{children => <OfChild options={children} />}</Shown>
}

const OfChild = ({ options }: { options: ReplyOf<typeof listOwn> }) => {
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
      <OfCase key={chosen} caseId={chosen} />
    </Spor>
  )
}

const OfCase = ({ caseId }: { caseId: string }) => {
  const read = usePlan(caseId)
  return <Shown of={read}>{plan => <OurPlan caseId={caseId} plan={plan} />}</Shown>
}

const OurPlan = ({ caseId, plan }: { caseId: string; plan: Plan }) => {
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
