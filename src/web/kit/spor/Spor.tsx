import type { ReactNode } from 'react'
import './spor.css'

/** The family's page: one lane of the track runs down it, and each section is a stop. */
export const Spor = ({ children }: { children: ReactNode }) => (
  <div className="s-spor">
    <div className="s-spor-bend" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
    <div className="s-spor-lane">{children}</div>
  </div>
)

interface SporHeadProps {
  title: string
  /** Whom the page is for: `Hei, Amira.` */
  hello?: ReactNode
  intro?: ReactNode
}

/** The top of the family's page. */
export const SporHead = ({ title, hello, intro }: SporHeadProps) => (
  <div className="s-spor-head">
    {hello ? <p className="s-hello">{hello}</p> : null}
    <h1>{title}</h1>
    {intro ? <p className="s-lead">{intro}</p> : null}
  </div>
)
