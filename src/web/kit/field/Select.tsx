import { Field, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'

export interface Option<V extends string> {
  value: V
  label: string
  /** Of the label, where it is another than the page's. */
  lang?: string | undefined
}
interface SelectProps<V extends string> extends FieldText {
  options: readonly Option<V>[]
  /** Empty text when nothing is chosen yet. */
  value: V | ''
  onChange: (value: V) => void
  /** The words shown while nothing is chosen, `Velg`. */
  unchosen?: string | undefined
}

/** One of many; for up to five, use `RadioCards` or `Chips`. */
export const Select = <V extends string>(props: SelectProps<V>) => {
  const tied = useTied(props)
  const choose = (value: string) => {
    const found = props.options.find(option => option.value === value)
    if (found) props.onChange(found.value)
  }
  return (
    <Field tied={tied} text={props}>
      <select {...tied} className="ds-input" value={props.value} onChange={event => choose(event.target.value)}>
        {props.value === '' ? <option value="">{props.unchosen ?? ''}</option> : null}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
