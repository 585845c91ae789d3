import { Textarea } from '@digdir/designsystemet-react'
import { SavedMark } from '../say/SavedMark.tsx'
import type { Saved } from '../say/SavedMark.tsx'
import { Field, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'

interface TextAreaProps extends FieldText {
  value: string
  onChange: (value: string) => void
  rows?: 2 | 3 | 5 | 8 | undefined
  maxLength?: number | undefined
  /** `draft.saved` from `useDraft`: shows that no word is lost. */
  saved?: Saved | undefined
}

/** Several lines of text; it grows with what is written. */
export const TextArea = (props: TextAreaProps) => {
  const tied = useTied(props)
  return (
    <Field tied={tied} text={props}>
      <Textarea
        {...tied}
        rows={props.rows ?? 3}
        data-rows={props.rows ?? 3}
        value={props.value}
        maxLength={props.maxLength}
        onChange={event => props.onChange(event.target.value)}
      />
      {props.saved ? <SavedMark of={props.saved} /> : null}
    </Field>
  )
}
