import { Input } from '@digdir/designsystemet-react'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { CalendarIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import { Field, useTied } from './Field.tsx'
import type { FieldText } from './Field.tsx'
import { asWritten, dayWritten } from './norwegian-date.ts'
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
  const [text, setText] = useState(asWritten(props.value))
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const words = {
    ...props,
    hint: props.hint ?? t('dateHint'),
    error: props.error ?? (wrong ? t('dateWrong') : undefined),
  }
  const tied = useTied(words)
  useEffect(() => {
    if (props.value && dayWritten(text) !== props.value) setText(asWritten(props.value))
    // only when the day is changed from outside: what is being written must stay
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [props.value])
  const write = (written: string) => {
    setText(written)
    const day = dayWritten(written)
    if (day !== undefined || written === '') {
      setWrong(false)
      props.onChange(day ?? '')
    }
  }
  const choose = (day: string) => {
    write(asWritten(day))
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  const closeOnEscape = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
      frame.current?.querySelector('button')?.focus()
    }
  }
  return (
    <Field tied={tied} text={words}>
      <div className="s-date" ref={frame} onKeyDown={closeOnEscape} role="presentation">
        <Input
          {...tied}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={event => write(event.target.value)}
          onBlur={() => setWrong(text !== '' && dayWritten(text) === undefined)}
        />
        <button type="button" className="s-date-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={CalendarIcon} />
          <span className="s-unseen">{t('calendar')}</span>
        </button>
        {open ? (
          <Suspense fallback={null}>
            <Calendar value={props.value} from={props.from} to={props.to} onChoose={choose} />
          </Suspense>
        ) : null}
      </div>
    </Field>
  )
}
