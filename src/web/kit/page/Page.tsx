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
}

/** The heading of a screen with its next act beside it. */
export const PageHead = ({ title, intro, children, as: Heading = 'h1' }: PageHeadProps) => {
  usePageTitle(Heading === 'h1' && typeof title === 'string' ? title : undefined)
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

/** Names the page in the browser; the family's pages leave no other word than Samspor in its history. */
const usePageTitle = (title: string | undefined) => {
  useEffect(() => {
    const named = title !== undefined && document.documentElement.dataset['app'] !== 'family'
    document.title = named ? `${title} – Samspor` : 'Samspor'
  }, [title])
}
