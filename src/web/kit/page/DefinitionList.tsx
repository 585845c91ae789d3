import type { ReactNode } from 'react'
import './definition-list.css'

interface DefinitionListProps {
  items: readonly { term: string; text: ReactNode }[]
  /** `beside` puts the term in a column of its own. */
  look?: 'beside' | undefined
}

/** Terms and what they are. */
export const DefinitionList = ({ items, look }: DefinitionListProps) => (
  <dl className="s-dl" data-look={look}>
    {items.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
