import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import { buttonLook } from './Button.tsx'
import type { ButtonKind } from './Button.tsx'

interface Target {
  /** A path from `web/paths`, inside the app. */
  to?: string | undefined
  /** What follows the address, `?evaluer=…`: random ids and filters only. */
  search?: Readonly<Record<string, string>> | undefined
  /** Anything else: `tel:112`, another app, a file. */
  href?: string | undefined
}
interface LinkProps extends Target {
  children: ReactNode
  className?: string | undefined
  label?: string | undefined
  /** Also marked as where we are when we are on a page inside it. */
  within?: boolean | undefined
}

/** A link in running text. */
export const Link = ({ to, search, href, children, className, label, within }: LinkProps) =>
  to === undefined ? (
    <a href={href} className={className} aria-label={label}>
      {children}
    </a>
  ) : (
    <RouterLink
      to={to}
      {...(search && { search })}
      className={className ?? ''}
      aria-label={label}
      activeOptions={{ exact: !within, includeSearch: false }}
    >
      {children}
    </RouterLink>
  )

interface ButtonLinkProps extends LinkProps {
  kind?: ButtonKind | undefined
  icon?: IconDrawing | undefined
  wide?: boolean | undefined
  /** Keeps this page as it is; only for `href`. */
  newWindow?: boolean | undefined
  /** What is done besides going there; only for `to`. */
  onGone?: (() => void) | undefined
}

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export const ButtonLink = (props: ButtonLinkProps) => {
  const { kind = 'primary', icon, wide, children, to, search, href, label, newWindow, onGone } = props
  const look = { ...buttonLook(kind, wide), className: 'ds-button s-button', 'aria-label': label }
  const { variant, ...attributes } = look
  const content = (
    <>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </>
  )
  return to === undefined ? (
    <a href={href} target={newWindow ? '_blank' : undefined} data-variant={variant} {...attributes}>
      {content}
    </a>
  ) : (
    <RouterLink to={to} {...(search && { search })} onClick={onGone} data-variant={variant} {...attributes}>
      {content}
    </RouterLink>
  )
}
