import { FieldGroup, useTied } from '../field/Field.tsx'
import type { FieldText } from '../field/Field.tsx'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import './pick.css'

interface PickProps<V extends string> extends FieldText {
  options: readonly { value: V; label: string; icon?: IconDrawing }[]
  /** Nothing is chosen for anybody. */
  value: V | undefined
  onChange: (value: V) => void
}

/** Large answers of the same size and colour: yes and no weigh the same. */
export const Pick = <V extends string>(props: PickProps<V>) => {
  const tied = useTied(props)
  return (
    <FieldGroup tied={tied} text={props}>
      <div className="s-pick" data-count={props.options.length}>
        {props.options.map(({ value, label, icon }) => (
          <label key={value}>
            <input type="radio" name={tied.id} checked={props.value === value} onChange={() => props.onChange(value)} />
            {icon ? <Icon of={icon} /> : null}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
