import { Button as DsButton } from '@digdir/designsystemet-react'
import type { MouseEvent, MouseEventHandler, ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import { keepPlaceOf } from '../say/keep-place.ts'
import './button.css'

/** One `primary` per list or step: the next act. `acute` is for *Akutt*, `danger` for what cannot be taken back. */
export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger' | 'acute'

interface ButtonProps {
  children: ReactNode
  kind?: ButtonKind | undefined
  icon?: IconDrawing | undefined
  /** Shows that it works; a second press does nothing. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** Fills its column. */
  wide?: boolean | undefined
  type?: 'button' | 'submit' | undefined
  /** Says more than the visible words, for screen readers; must begin with them. */
  label?: string | undefined
  expanded?: boolean | undefined
  onClick?: MouseEventHandler<HTMLButtonElement> | undefined
}

const variants = {
  primary: 'primary',
  secondary: 'secondary',
  plain: 'tertiary',
  danger: 'primary',
  acute: 'secondary',
} as const

/** The attributes that make Designsystemet's button look as ours. */
export const buttonLook = (kind: ButtonKind, wide?: boolean) => ({
  variant: variants[kind],
  'data-color': kind === 'danger' || kind === 'acute' ? ('danger' as const) : ('accent' as const),
  'data-wide': wide || undefined,
  className: 's-button',
})

/** A button with words; the icon only helps. */
export const Button = (props: ButtonProps) => (
  <DsButton
    {...buttonLook(props.kind ?? 'primary', props.wide)}
    type={props.type ?? 'button'}
    loading={props.busy ?? false}
    disabled={props.disabled}
    aria-label={props.label}
    aria-expanded={props.expanded}
    onClick={event => (props.busy ? event.preventDefault() : pressed(event, props.onClick))}
  >
    {props.icon && !props.busy ? <Icon of={props.icon} /> : null}
    {props.children}
  </DsButton>
)

/** Whoever knows better where one goes on, is asked first. A press by keyboard counts no clicks. */
function pressed(event: MouseEvent<HTMLButtonElement>, onClick: ButtonProps['onClick']) {
  const { currentTarget, detail } = event
  onClick?.(event)
  keepPlaceOf(currentTarget, detail === 0)
}
