import type { ReactNode } from 'react'

interface CheckboxProps {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

/** One thing to tick; never ticked beforehand in a consent. */
export const Checkbox = ({ label, hint, checked, onChange, disabled }: CheckboxProps) => (
  <label className="s-tick">
    <input type="checkbox" checked={checked} disabled={disabled} onChange={event => onChange(event.target.checked)} />
    <span>
      {label}
      {hint ? <small>{hint}</small> : null}
    </span>
  </label>
)
