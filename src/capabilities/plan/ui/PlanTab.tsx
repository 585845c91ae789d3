import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Columns, Details, Empty, Message, PageHead, Stack } from '../../../web/kit/index.ts'
import { PlusIcon } from '../../../web/kit/icons.ts'
import { useAbilities } from '../../../web/may/index.ts'
import { useFilter, useParam } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { EvaluateDialog } from './EvaluateDialog.tsx'
import { Goals } from './Goals.tsx'
import { usePlan } from './hooks.ts'
import type { MeasureShown, Plan } from './hooks.ts'
import { MeasureCard } from './MeasureCard.tsx'
import type { Doing } from './MeasureCard.tsx'
import { AddMeasureDialog, ChangeMeasureDialog, EndMeasureDialog } from './MeasureDialogs.tsx'
import { planTexts } from './texts.ts'

type Around = { aside?: ReactNode; ways?: ReactNode; stuck?: ReactNode }
/** Plan: the family's own goals first, what is done now, what comes, what has been. `aside` is the child's own words, from voice, `ways` what else is begun from here, `stuck` what helps when nothing has. */
export const PlanTab = (around: Around) => {
  const caseId = useParam('caseId')
  return <Shown of={usePlan(caseId)}>{plan => <PlanShown caseId={caseId} plan={plan} {...around} />}</Shown>
}

type Open = { readonly what: Doing | 'add'; readonly measure?: MeasureShown }

const PlanShown = ({ caseId, plan, aside, ways, stuck }: Around & { caseId: string; plan: Plan }) => {
  const t = useTexts(planTexts)
  const may = useAbilities(caseId)
  const [open, setOpen] = useState<Open>()
  // Min dag leads straight to the dialog: `?evaluer=` with the measure's random id.
  const [named, setNamed] = useFilter(
    'evaluer',
    plan.measures.filter(one => one.may.evaluate).map(one => one.id),
  )
  const asked = plan.measures.find(one => one.id === named)
  const doing = open ?? (asked && { what: 'evaluate' as const, measure: asked })
  const close = () => (setOpen(undefined), named && setNamed(undefined))
  return (
    <Stack gap="large">
      <PageHead as="h2" title={t('title', { child: plan.childName })} intro={t('intro')}>
        {may?.['measure.add']?.allowed ? (
          <Button icon={PlusIcon} onClick={() => setOpen({ what: 'add' })}>
            {t('newMeasure')}
          </Button>
        ) : null}
        {ways}
      </PageHead>
      <Stalled plan={plan} stuck={stuck} />
      <Columns aside={aside}>
        <Goals caseId={caseId} plan={plan} mayAdd={may?.['goal.add']?.allowed ?? false} />
        <Measures caseId={caseId} plan={plan} onDo={(what, measure) => setOpen({ what, measure })} />
      </Columns>
      {doing ? <TheDialog caseId={caseId} plan={plan} open={doing} onClose={close} /> : null}
    </Stack>
  )
}

/** Suggested, never done by itself. */
const Stalled = ({ plan, stuck }: Pick<Around, 'stuck'> & { plan: Plan }) => {
  const t = useTexts(planTexts)
  const { date } = useDates()
  if (!plan.stalled) return null
  return (
    <Message>
      <h3>{t('stalled', { count: plan.stalled.inARow })}</h3>
      <p>{t('stalledText', { day: date(plan.stalled.since, 'day') })}</p>
      {stuck}
    </Message>
  )
}

interface MeasuresProps {
  caseId: string
  plan: Plan
  onDo: (what: Doing, measure: MeasureShown) => void
}

const Measures = ({ caseId, plan, onDo }: MeasuresProps) => {
  const t = useTexts(planTexts)
  const of = (status: MeasureShown['status']) => plan.measures.filter(one => one.status === status)
  const cards = (measures: readonly MeasureShown[]) =>
    measures.map(one => (
      <MeasureCard key={one.id} caseId={caseId} measure={one} childName={plan.childName} onDo={onDo} />
    ))
  const [running, planned, ended] = [of('running'), of('planned'), of('ended')]
  return (
    <>
      <h2>{t('now')}</h2>
      {running.length === 0 ? (
        <Empty title={t('noMeasures')}>
          <p>{t('noMeasuresText')}</p>
        </Empty>
      ) : (
        cards(running.toSorted((a, b) => a.evaluateOn.localeCompare(b.evaluateOn)))
      )}
      {planned.length > 0 ? <h2>{t('coming')}</h2> : null}
      {cards(planned)}
      {ended.length > 0 ? (
        <Details summary={t('over', { count: ended.length })}>
          <Stack>{cards(ended.toReversed())}</Stack>
        </Details>
      ) : null}
    </>
  )
}

const TheDialog = ({ open, ...rest }: { caseId: string; plan: Plan; open: Open; onClose: () => void }) => {
  const { what, measure } = open
  if (what === 'add' || !measure) return <AddMeasureDialog {...rest} />
  if (what === 'evaluate') return <EvaluateDialog {...rest} measure={measure} />
  if (what === 'change') return <ChangeMeasureDialog {...rest} measure={measure} />
  return <EndMeasureDialog {...rest} measure={measure} />
}
