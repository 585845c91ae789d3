import type { ReactNode } from 'react'
import { Link } from '../act/Link.tsx'
import { Icon } from '../Icon.tsx'
import { ChevronLeftIcon } from '../icons.ts'
import { Face } from './Face.tsx'
import './child-header.css'

interface ChildHeaderProps {
  /** The preferred name. */
  name: string
  /** `5 år · Solbakken barnehage · arabisk og norsk` */
  about: string
  label: string
  back?: { to: string; text: string } | undefined
  /** The `LevelPath`. */
  path?: ReactNode
  /** *Akutt*. */
  act?: ReactNode
  /** Baton, consent, next date: three at most. */
  facts: readonly { term: string; text: ReactNode; note?: ReactNode }[]
  /** The `Tabs`. */
  children?: ReactNode
}

/** Who the page is about, who holds, what is next. */
export const ChildHeader = ({ name, about, label, back, path, act, facts, children }: ChildHeaderProps) => (
  <section className="s-child" aria-label={label}>
    <div className="s-child-in">
      {back ? (
        <p className="s-crumb">
          <Link to={back.to}>
            <Icon of={ChevronLeftIcon} />
            {back.text}
          </Link>
        </p>
      ) : null}
      <div className="s-child-top">
        <Face name={name} size="large" />
        <div className="s-child-name">
          <h1>{name}</h1>
          <p>{about}</p>
        </div>
        {path ? <div className="s-child-path">{path}</div> : null}
        {act}
      </div>
      <dl className="s-facts">
        {facts.map(({ term, text, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {text}
              {note ? <small>{note}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  </section>
)
