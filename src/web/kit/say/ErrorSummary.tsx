import { useEffect, useRef } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './say.css'

interface ErrorSummaryProps {
  /** The `id` given to the field, and what is wrong with it. */
  errors: readonly { id: string; text: string }[]
}

/** Everything that is missing, with a way to each field; takes the focus when it appears. */
export const ErrorSummary = ({ errors }: ErrorSummaryProps) => {
  const t = useTexts(kitTexts)
  const box = useRef<HTMLDivElement>(null)
  const any = errors.length > 0
  useEffect(() => {
    if (any) box.current?.focus()
  }, [any])
  return any ? (
    <div className="s-errors" ref={box} tabIndex={-1} role="alert">
      <h2>{t('errors')}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={event => goTo(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ) : null
}

const goTo = (event: React.MouseEvent, id: string) => {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
