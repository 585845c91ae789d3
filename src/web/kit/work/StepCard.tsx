import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Why } from '../say/Message.tsx'
import { kitTexts } from '../texts.ts'
import './step-card.css'

interface StepCardProps {
  /** `Steg 4 av 5 på nivå 1` */
  eyebrow?: string | undefined
  title: string
  intro?: ReactNode
  /** `3 dager igjen` over `frist fredag 27. november`. */
  clock?: { strong: string; text?: string | undefined } | undefined
  guide?: ReactNode
  /** The form, with its button. */
  children: ReactNode
}

/** Guide, form and deadline together: the step we are at. */
export const StepCard = ({ eyebrow, title, intro, clock, guide, children }: StepCardProps) => {
  const id = useId()
  return (
    <section className="s-step" aria-labelledby={id}>
      <div className="s-step-head">
        <div>
          {eyebrow ? <span className="s-eyebrow">{eyebrow}</span> : null}
          <h2 id={id}>{title}</h2>
          {intro ? <p className="s-step-intro">{intro}</p> : null}
        </div>
        {clock ? (
          <p className="s-step-clock">
            <b>{clock.strong}</b> {clock.text}
          </p>
        ) : null}
      </div>
      <div className="s-step-body" data-guided={guide ? true : undefined}>
        {guide ? <div className="s-step-guide">{guide}</div> : null}
        <div className="s-step-form">{children}</div>
      </div>
    </section>
  )
}

interface GuideProps {
  steps: readonly string[]
  /** Why the step is there: law or local rule, with source and review date. */
  why?: ReactNode
  /** What was written before and is used again, with its source. */
  before?: { text: string; source: string } | undefined
  /** A link to more. */
  more?: ReactNode
}

/** The short guide of a step. */
export const Guide = ({ steps, why, before, more }: GuideProps) => {
  const t = useTexts(kitTexts)
  return (
    <>
      <h3>{t('how')}</h3>
      <ol className="s-guide">
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {why ? <Why>{why}</Why> : null}
      {before ? (
        <div className="s-reuse">
          <h4>{t('writtenBefore')}</h4>
          <p>{before.text}</p>
          <small>{before.source}</small>
        </div>
      ) : null}
      {more}
    </>
  )
}
