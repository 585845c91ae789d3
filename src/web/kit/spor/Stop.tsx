import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import { Baton } from '../track/Baton.tsx'
import './spor.css'

interface StopProps {
  title: string
  /** How many things are in it. */
  count?: number | undefined
  /** The baton lies here: somebody must hold or act. Once in a page. */
  held?: boolean | undefined
  children: ReactNode
}

/** A section of the family's page. */
export const Stop = ({ title, count, held, children }: StopProps) => {
  const t = useTexts(kitTexts)
  const id = useId()
  return (
    <section className="s-stop-at" data-held={held || undefined} aria-labelledby={id}>
      {held ? <Baton /> : null}
      <h2 id={id}>
        {title}
        {count === undefined ? null : (
          <>
            <span className="s-unseen">. {t('count', { count })}</span>
            <span className="s-count" aria-hidden="true">
              {count}
            </span>
          </>
        )}
      </h2>
      {children}
    </section>
  )
}
