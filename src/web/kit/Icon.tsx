import type { ComponentType, SVGProps } from 'react'

export type IconDrawing = ComponentType<SVGProps<SVGSVGElement>>

/** An icon beside words. It says nothing by itself to a screen reader: there is always a text with it. */
export const Icon = ({ of: Drawing, className }: { of: IconDrawing; className?: string | undefined }) => (
  <Drawing aria-hidden focusable={false} className={className ? `s-icon ${className}` : 's-icon'} />
)
