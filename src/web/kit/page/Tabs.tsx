import { Link } from '../act/Link.tsx'
import { useEffect, useRef } from 'react'
import './tabs.css'

interface TabsProps {
  label: string
  items: readonly { to: string; text: string }[]
}

/** Pages about the same thing, as links: they have addresses, and the back button works. */
export const Tabs = ({ label, items }: TabsProps) => {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  })
  return (
    <nav className="s-tabs" aria-label={label} ref={nav}>
      {items.map(({ to, text }) => (
        <Link key={to} to={to}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
