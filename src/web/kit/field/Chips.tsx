import { FieldGroup, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'
import type { Option } from './Select.tsx'

interface ChipsProps<V extends string> extends FieldText {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
}

/** One of a few short answers. */
export const Chips = <V extends string>(props: ChipsProps<V>) => {
  const tied = useTied(props)
  return (
    <FieldGroup tied={tied} text={props}>
      <div className="s-chips">
        {props.options.map(({ value, label, lang }) => (
          <label key={value} className="s-chip" lang={lang}>
            <input type="radio" name={tied.id} checked={props.value === value} onChange={() => props.onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

interface ChipsManyProps<V extends string> extends FieldText {
  options: readonly Option<V>[]
  value: readonly V[]
  onChange: (value: V[]) => void
}

/** Any number of short answers. */
export const ChipsMany = <V extends string>(props: ChipsManyProps<V>) => {
  const tied = useTied(props)
  const toggle = (value: V) =>
    props.onChange(props.value.includes(value) ? props.value.filter(one => one !== value) : [...props.value, value])
  return (
    <FieldGroup tied={tied} text={props}>
      <div className="s-chips">
        {props.options.map(({ value, label }) => (
          <label key={value} className="s-chip">
            <input type="checkbox" checked={props.value.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
