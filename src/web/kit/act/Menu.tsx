import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import './menu.css'

interface MenuProps {
  /** What the button shows. */
  button: ReactNode
  label: string
  children: ReactNode
}

/** A small panel under a button: opens by press, closes by Escape, by a press outside, and when a link in it is used. */
export const Menu = ({ button, label, children }: MenuProps) => {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = menu
      if (!current?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        current.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && current.contains(event.target)) {
        const inPanel = event.target instanceof Element && event.target.closest('a, button')
        if (!inPanel || event.target.closest('summary')) return
      }
      current.open = false
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details className="s-menu" ref={menu}>
      <summary>
        <span className="s-unseen">{label}: </span>
        {button}
      </summary>
      <div className="s-menu-panel">{children}</div>
    </details>
  )
}
