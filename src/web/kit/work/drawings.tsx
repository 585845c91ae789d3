import type { SVGProps } from 'react'

/** Half open: a part is allowed. */
export const HalfIcon = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" {...props}>
    <circle cx="12" cy="12" r="8.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path d="M12 3.25a8.75 8.75 0 0 1 0 17.5z" fill="currentColor" />
  </svg>
)

/** Not equal: two views that differ. */
export const NotEqualIcon = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" {...props}>
    <path d="M5 9h14M5 15h14M16 4 8 20" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
  </svg>
)
