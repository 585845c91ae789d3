import type { ReactNode } from 'react'
import { Guide as GuideList, StepCard } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { concernTexts } from '../texts.ts'
import { concernPageTexts } from './texts.ts'

/** The form that a step of the municipality's guide opens. */
export type StepForm = 'share_with_leader' | 'family_talk' | 'decision'

interface GuidedStepProps {
  concern: ConcernShown
  guide: Guide
  form: StepForm
  title: string
  children: ReactNode
}

/** Guide, form and deadline together, with why the step is there. */
export const GuidedStep = ({ concern, guide, form, title, children }: GuidedStepProps) => {
  const t = useTexts(concernPageTexts)
  const c = useTexts(concernTexts)
  const { date, timeLeft } = useDates()
  const language = useLanguage()
  const now = useNow()
  const step = guide.steps.find(one => one.form === form)
  const { next } = concern
  return (
    <StepCard
      eyebrow={next ? (next.mine ? t('nextMine') : t('nextOther', { name: next.who })) : undefined}
      title={title}
      intro={labelIn(step?.purpose, language)}
      clock={next ? { strong: timeLeft(next.by, now), text: c('by', { date: date(next.by) }) } : undefined}
      guide={
        step ? (
          <GuideList
            steps={step.guide.map(one => labelIn(one, language))}
            why={`${step.why.source}. ${date(step.why.reviewedOn, 'long')}.`}
          />
        ) : undefined
      }
    >
      {children}
    </StepCard>
  )
}
