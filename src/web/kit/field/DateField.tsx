import { Input } from '@digdir/designsystemet-react'
import { Suspense, lazy, useRef, useState } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { CalendarIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import { Field, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'
import { asWritten } from './norwegian-date.ts'
import { useWrittenDay } from './use-written-day.ts'
import './date-field.css'

const Calendar = lazy(() => import('./Calendar.tsx'))

interface DateFieldProps extends FieldText {
  /** A day as `2026-11-24`, or empty. */
  value: string
  onChange: (day: string) => void
  /** The first and the last day that make sense; the calendar shows no others. */
  from?: string | undefined
  to?: string | undefined
}

/** A day, written as dd.mm.åååå or chosen in a calendar. What is not a day yet stays as written, with an explanation. */
export const DateField = (props: DateFieldProps) => {
  const t = useTexts(kitTexts)
  const { text, write, leave, wrong } = useWrittenDay(props.value, props.onChange)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const error = props.error ?? (wrong ? t('dateWrong') : undefined)
  const words = { ...props, hint: props.hint ?? t('dateHint'), error }
  const tied = useTied(words)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <Field tied={tied} text={words}>
      <div
        className="s-date"
        onKeyDown={event => (event.key === 'Escape' && open ? close() : undefined)}
        role="presentation"
      >
        <Input
          {...tied}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={event => write(event.target.value)}
          onBlur={leave}
        />
        <button ref={opener} type="button" className="s-date-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={CalendarIcon} />
          <span className="s-unseen">{t('calendar')}</span>
        </button>
        {open ? (
          <Suspense fallback={null}>
            <Calendar
              value={props.value}
              from={props.from}
              to={props.to}
              onChoose={day => (write(asWritten(day)), close())}
            />
          </Suspense>
        ) : null}
      </div>
    </Field>
  )
}
