import { useId } from 'react'
import type { ReactNode } from 'react'
import './page.css'

interface CardProps {
  title?: ReactNode
  /** A word at the far end of the heading. */
  beside?: ReactNode
  /** `flat` is secondary, `good` for strengths, `differ` for two views, `alarm` for danger now, `own` for own thoughts. */
  look?: 'flat' | 'good' | 'differ' | 'alarm' | 'own' | 'hold' | undefined
  as?: 'h2' | 'h3' | undefined
  children: ReactNode
}

/** A surface for one matter; never a card in a card. */
export const Card = ({ title, beside, look, as: Heading = 'h2', children }: CardProps) => {
  const id = useId()
  const head = title ? <Heading id={id}>{title}</Heading> : null
  return (
    <section className="s-card" data-look={look} aria-labelledby={title ? id : undefined}>
      {beside ? (
        <div className="s-card-head">
          {head}
          <span className="s-soft s-small">{beside}</span>
        </div>
      ) : (
        head
      )}
      {children}
    </section>
  )
}
