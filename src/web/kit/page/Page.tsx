import { useEffect } from 'react'
import type { ReactNode } from 'react'
import './page.css'

interface PageProps {
  children: ReactNode
  /** `form` keeps what is filled in no wider than it can be read. */
  width?: 'form' | undefined
}

/** The frame of a screen, inside the shell's `main`. */
export const Page = ({ children, width }: PageProps) => (
  <div className="s-page" data-width={width}>
    {children}
  </div>
)

interface PageHeadProps {
  title: ReactNode
  /** One or two sentences: where we are and what is next. */
  intro?: ReactNode
  /** The next act, or the saved mark. */
  children?: ReactNode
  /** `h2` where the page's own h1 is in the child's header. */
  as?: 'h1' | 'h2' | undefined
  /** Names the page so in the browser too, more exactly than the table of screens: only words that can be about nobody. */
  named?: boolean | undefined
}

/** The heading of a screen with its next act beside it. */
export const PageHead = ({ title, intro, children, as: Heading = 'h1', named = false }: PageHeadProps) => {
  useEffect(() => {
    if (named && typeof title === 'string') document.title = `${title} – Samspor`
  }, [named, title])
  return (
    <div className="s-page-head">
      <div>
        <Heading>{title}</Heading>
        {intro ? <p>{intro}</p> : null}
      </div>
      {children ? <div className="s-row">{children}</div> : null}
    </div>
  )
}
