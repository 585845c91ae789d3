import { FieldGroup, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'

export interface RadioCard<V extends string> {
  value: V
  /** The choice in a few words. */
  title: string
  /** What it leads to, one sentence. */
  text?: string | undefined
  /** By when, `Innen fredag 9. oktober`. */
  when?: string | undefined
  disabled?: boolean | undefined
}
interface RadioCardsProps<V extends string> extends FieldText {
  options: readonly RadioCard<V>[]
  /** Nothing is chosen beforehand where somebody decides about themselves. */
  value: V | undefined
  onChange: (value: V) => void
}

/** A choice where each answer needs a sentence. */
export const RadioCards = <V extends string>(props: RadioCardsProps<V>) => {
  const tied = useTied(props)
  return (
    <FieldGroup tied={tied} text={props}>
      <div className="s-options">
        {props.options.map(option => (
          <label key={option.value} className="s-option">
            <input
              type="radio"
              name={tied.id}
              value={option.value}
              disabled={option.disabled}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>
              <b>{option.title}</b>
              {option.text ? <i>{option.text}</i> : null}
              {option.when ? <small>{option.when}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
