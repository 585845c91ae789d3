import { Input } from '@digdir/designsystemet-react'
import { Field, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'

interface TextFieldProps extends FieldText {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'search' | 'time' | undefined
  autoComplete?: string | undefined
  maxLength?: number | undefined
  inputMode?: 'numeric' | 'text' | undefined
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const tied = useTied(props)
  return (
    <Field tied={tied} text={props}>
      <Input
        {...tied}
        type={props.type ?? 'text'}
        value={props.value}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        onChange={event => props.onChange(event.target.value)}
      />
    </Field>
  )
}
