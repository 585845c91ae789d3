import { Label, ValidationMessage } from '@digdir/designsystemet-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './field.css'

export interface FieldText {
  label: ReactNode
  /** One sentence that helps; stands between the label and the field. */
  hint?: ReactNode
  /** What is wrong, in the person's language. */
  error?: string | undefined
  optional?: boolean | undefined
  /** The question is the heading of its card. */
  large?: boolean | undefined
  /** Given when something else, such as the error summary, points here. */
  id?: string | undefined
}

/** The ids and attributes that tie a label, its help and its error to a control. */
export interface Tied {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The ids of one field; `hint` and `error` are pointed to only when they are there. */
export const useTied = ({ id, hint, error }: Pick<FieldText, 'id' | 'hint' | 'error'>): Tied => {
  const own = useId()
  const base = id ?? own
  const ids = [hint ? `${base}-hint` : '', error ? `${base}-error` : ''].filter(Boolean)
  return { id: base, 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': error ? true : undefined }
}

/** A label, a hint, the control, an error: the frame of every field. */
export const Field = ({ tied, text, children }: { tied: Tied; text: FieldText; children: ReactNode }) => {
  const t = useTexts(kitTexts)
  return (
    <div className="s-field" data-large={text.large}>
      <Label htmlFor={tied.id}>
        {text.label}
        {text.optional ? <span className="s-optional"> ({t('optional')})</span> : null}
      </Label>
      <FieldHint id={tied.id} hint={text.hint} />
      {children}
      <FieldError id={tied.id} error={text.error} />
    </div>
  )
}

/** Several controls under one question. */
export const FieldGroup = ({ tied, text, children }: { tied: Tied; text: FieldText; children: ReactNode }) => (
  <fieldset
    className="s-fieldset"
    data-large={text.large}
    id={tied.id}
    aria-describedby={tied['aria-describedby']}
    tabIndex={-1}
  >
    <legend>{text.label}</legend>
    <FieldHint id={tied.id} hint={text.hint} />
    {children}
    <FieldError id={tied.id} error={text.error} />
  </fieldset>
)

const FieldHint = ({ id, hint }: { id: string; hint: ReactNode }) =>
  hint ? (
    <p className="s-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null

const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage> : null
