import { Link } from '../act/Link.tsx'
import { useEffect, useRef } from 'react'
import './tabs.css'

interface TabsProps {
  label: string
  /** `within` marks it also on a page inside it. */
  items: readonly { to: string; text: string; within?: boolean }[]
}

/** Pages about the same thing, as links: they have addresses, and the back button works. */
export const Tabs = ({ label, items }: TabsProps) => {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  })
  return (
    <nav className="s-tabs" aria-label={label} ref={nav}>
      {items.map(({ to, text, within }) => (
        <Link key={to} to={to} within={within}>
          {text}
        </Link>
      ))}
    </nav>
  )
}

/** Pages inside a tab, as links side by side; they stand on as many lines as they need. */
export const SubTabs = ({ label, items }: TabsProps) => (
  <nav className="s-subtabs" aria-label={label}>
    {items.map(({ to, text }) => (
      <Link key={to} to={to}>
        {text}
      </Link>
    ))}
  </nav>
)
