import type { ReactNode } from 'react'
import { ButtonLink, Guide, Link, StepCard } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { NowReply } from './now-reply.ts'
import { nowTexts } from './texts.ts'

type Step = NonNullable<NowReply['step']>

interface CurrentStepProps {
  readonly caseId: string
  readonly step: Step
  readonly now: Date
  /** The form of the step where there is one to fill in here. */
  readonly form?: ReactNode
  /** The way on to the next step. */
  readonly next?: ReactNode
}

/** The step we are at: guide, form and deadline together. */
export const CurrentStep = ({ caseId, step, now, form, next }: CurrentStepProps) => {
  const t = useTexts(nowTexts)
  const { timeLeft, date } = useDates()
  const language = useLanguage()
  const { level, position, of, due } = step
  const at =
    level === null ? undefined : position === null ? t('stepAside', { level }) : t('step', { position, of, level })
  return (
    <StepCard
      eyebrow={at}
      title={labelIn(step.title, language)}
      intro={labelIn(step.purpose, language)}
      clock={due ? { strong: timeLeft(due, now), text: t('due', { day: date(due) }) } : undefined}
      guide={<StepGuide step={step} />}
    >
      {form ?? <Elsewhere caseId={caseId} step={step} />}
      {next}
    </StepCard>
  )
}

const StepGuide = ({ step }: { step: Step }) => {
  const t = useTexts(nowTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { why, before } = step
  const source = before
    ? before.by
      ? t('fromConcern', { day: date(before.at, 'day'), name: before.by })
      : t('fromConcernNameless', { day: date(before.at, 'day') })
    : ''
  return (
    <Guide
      steps={step.guide.map(line => labelIn(line, language))}
      why={t('source', { source: why.source, day: date(why.reviewedOn, 'long') })}
      before={before ? { text: before.words, source } : undefined}
      more={
        <>
          <p className="s-small s-soft">{t('who', { who: labelIn(step.who, language) })}</p>
          {why.url ? (
            <p className="s-small">
              <Link href={why.url}>{t('readMore')}</Link>
            </p>
          ) : null}
        </>
      }
    />
  )
}

/** Where the step is done when its form has a page of its own. */
const Elsewhere = ({ caseId, step }: { caseId: string; step: Step }) => {
  const t = useTexts(nowTexts)
  const form = step.form ?? 'none'
  return (
    <>
      <p>{t('elsewhere', { form })}</p>
      <div>
        <ButtonLink to={placeOf(form, caseId)}>{t('go', { form })}</ButtonLink>
      </div>
    </>
  )
}

const placeOf = (form: string, caseId: string): string =>
  form === 'hand_over' ? paths.baton(caseId) : paths.child(caseId, form === 'plan' ? 'plan' : 'logg')
