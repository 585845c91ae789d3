import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { DefinitionList } from '../page/DefinitionList.tsx'
import { kitTexts } from '../texts.ts'
import './gap-item.css'

interface GapItemProps {
  /** What is not in place. */
  title: string
  /** `fredag 20. nov (4 dager)` */
  since: string
  /** Who must act; `deg` for the reader. */
  who: string
  /** Why it is a gap, in one sentence. */
  why: string
  /** One thing to press. */
  act?: ReactNode
}

/** The gaps of one case, with their number. */
export const GapList = ({ title, count, children }: { title: string; count: number; children: ReactNode }) => {
  const t = useTexts(kitTexts)
  return (
    <section className="s-card" aria-label={title}>
      <div className="s-card-head">
        <h2>{title}</h2>
        <span className="s-unseen">{t('count', { count })}</span>
        <span className="s-gap-count" aria-hidden="true">
          {count}
        </span>
      </div>
      <ul className="s-gaps">{children}</ul>
    </section>
  )
}

/** A gap: what, since when, who must act, why, one press. */
export const GapItem = ({ title, since, who, why, act }: GapItemProps) => {
  const t = useTexts(kitTexts)
  return (
    <li>
      <h3>{title}</h3>
      <DefinitionList
        look="beside"
        items={[
          { term: t('gapSince'), text: since },
          { term: t('gapWho'), text: who },
          { term: t('gapWhy'), text: why },
        ]}
      />
      {act}
    </li>
  )
}
