import { use } from 'react'
import type { ReactNode } from 'react'
import { Card, Face, Span, Stack } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { MeasureShown, Plan } from '../hooks.ts'
import { MeasureAsked } from '../measure-note.ts'
import { StartMeasure } from '../StartMeasure.tsx'
import { planTexts } from '../texts.ts'
import { EvaluateOwn } from './EvaluateOwn.tsx'
import { familyPlanTexts } from './family-texts.ts'
import '../side-by-side.css'

interface FamilyMeasureProps {
  caseId: string
  /** What the reader says of it, put in by the app. */
  say: (measure: MeasureShown) => ReactNode
  measure: MeasureShown
  plan: Plan
}

/** One thing we do: who does it, until when, what we say about it. Whoever is responsible tells how it went. */
export const FamilyMeasure = ({ caseId, measure, plan, say }: FamilyMeasureProps) => {
  const asked = use(MeasureAsked)(measure.id)
  const last = measure.evaluations.at(-1)
  const said = [...(last?.views ?? []), ...measure.views].filter(view => !view.me && view.words !== null)
  return (
    <Card as="h3" title={measure.title}>
      <Who measure={measure} open={asked?.open === true} />
      {asked?.shown}
      <Under measure={measure} />
      <Stack gap="small">
        {last?.childWords ? <Bubble name={plan.childName} words={last.childWords} /> : null}
        {said.slice(-3).map(view => (
          <Bubble key={`${view.name} ${view.at}`} name={view.name} words={view.words ?? ''} />
        ))}
      </Stack>
      {asked?.mine ? null : measure.may.evaluate && !(asked?.open && measure.responsible.me) ? (
        <EvaluateOwn caseId={caseId} measure={measure} plan={plan} />
      ) : (
        say(measure)
      )}
    </Card>
  )
}

/** From the day it began, past today, to the day we look at it. */
const Under = ({ measure: { startsOn: from, evaluateOn: to } }: { measure: MeasureShown }) => {
  const t = useTexts(familyPlanTexts)
  const { date } = useDates()
  const label = t('track', { from: date(from, 'day'), to: date(to, 'day') })
  return <Span from={from} to={to} now={useNow()} label={label} began={t('began')} ends={t('lookAt')} />
}

/** Who does it, and where; nobody by name while it is `open`, and nobody has said yes. */
const Who = ({ measure, open }: { measure: MeasureShown; open: boolean }) => {
  const t = useTexts(familyPlanTexts)
  const words = useTexts(planTexts)
  const { name, me } = open ? { name: '', me: false } : measure.responsible
  return (
    <div className="s-who">
      {name === '' ? null : <Face name={name} />}
      <div>
        {name === '' ? null : <b>{me ? t('youDo') : t('does', { name })}</b>}
        <p className="s-soft">
          {[words('arena', { arena: measure.arena }), measure.details].filter(Boolean).join('. ')}
        </p>
      </div>
    </div>
  )
}

const Bubble = ({ name, words }: { name: string; words: string }) => (
  <div className="s-bubble">
    <Face name={name} />
    <p>
      <b>{name}:</b> {words}
    </p>
  </div>
)

/** Something that comes: who, and from when. */
export const PlannedMeasure = ({ caseId, measure }: Omit<FamilyMeasureProps, 'plan' | 'say'>) => {
  const t = useTexts(familyPlanTexts)
  const { date } = useDates()
  const asked = use(MeasureAsked)(measure.id)
  const isAsked =
    !asked?.open && measure.responsible.me && measure.may.evaluate && measure.startsOn <= localDay(useNow())
  return (
    <Card as="h3" title={measure.title} look={isAsked || asked?.mine ? undefined : 'flat'}>
      <Who measure={measure} open={asked !== undefined} />
      {asked?.shown}
      <p>{t('fromTo', { from: date(measure.startsOn, 'day'), to: date(measure.evaluateOn, 'day') })}</p>
      {isAsked ? (
        <>
          <p>{t('hasBegun')}</p>
          <StartMeasure caseId={caseId} measure={measure} asked />
        </>
      ) : null}
    </Card>
  )
}
