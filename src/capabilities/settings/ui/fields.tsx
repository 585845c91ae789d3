import { FieldPair, Stands, TextArea, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { placeOf } from '../edits-model.ts'
import type { Label } from '../model.ts'
import { useWriting } from './Draft.tsx'
import { settingsTexts } from './texts.ts'
import { useProblemAt } from './use-problems.ts'
import { useWrongWords } from './use-wrong-words.ts'

interface PlaceProps {
  /** Where it lies in the settings. */
  at: readonly string[]
  label: string
}

/** What is written at a place, or what stands there; and what is wrong with it. */
const useText = (at: readonly string[], stands: string) => {
  const { edits, wrong, write } = useWriting()
  const place = placeOf(...at)
  const written = edits[place]
  const inWords = useWrongWords()
  const problem = useProblemAt(place)
  const found = wrong.find(one => one.place === place || one.place.startsWith(`${place}/`))
  return {
    value: typeof written === 'string' || typeof written === 'number' ? String(written) : stands,
    error: found ? inWords(found) : problem,
    write: (text: string) => write(place, text),
  }
}

/** A text in one of the written forms. */
export const PlainField = ({ at, label, value: stands, long }: PlaceProps & { value: string; long?: boolean }) => {
  const { value, error, write } = useText(at, stands)
  if (!useWriting().mayChange) return <Stands label={label}>{stands}</Stands>
  return long ? (
    <TextArea label={label} rows={2} value={value} error={error} onChange={write} />
  ) : (
    <TextField label={label} value={value} error={error} onChange={write} />
  )
}

/** A text in both written forms, side by side. */
export const LabelFields = ({ at, label, value, long = false }: PlaceProps & { value: Label; long?: boolean }) => {
  const t = useTexts(settingsTexts)
  return (
    <FieldPair>
      <PlainField at={[...at, 'nb']} label={t('inNb', { what: label })} value={value.nb} long={long} />
      <PlainField at={[...at, 'nn']} label={t('inNn', { what: label })} value={value.nn} long={long} />
    </FieldPair>
  )
}

/** A whole number; what is no number stays as written, with an explanation. */
export const NumberField = ({
  at,
  label,
  hint,
  value: stands,
}: PlaceProps & { value: number; hint?: string | undefined }) => {
  const { write, mayChange } = useWriting()
  const { value, error } = useText(at, `${stands}`)
  if (!mayChange) return <Stands {...{ label, hint }}>{stands}</Stands>
  const take = (text: string) => write(placeOf(...at), /^\d{1,3}$/.test(text.trim()) ? Number(text) : text)
  return <TextField label={label} hint={hint} inputMode="numeric" value={value} error={error} onChange={take} />
}

/** Whole numbers with commas between; what is none stays as written, with an explanation. */
export const NumbersField = ({
  at,
  label,
  hint,
  value: stands,
}: PlaceProps & { value: readonly number[]; hint: string }) => {
  const { write, mayChange } = useWriting()
  const { value, error } = useText(at, stands.join(', '))
  if (!mayChange) return <Stands label={label}>{stands.join(', ')}</Stands>
  const take = (text: string) => {
    const parts = text.split(',').map(one => one.trim())
    const whole = parts.every(one => /^\d{1,3}$/.test(one)) && !text.trimEnd().endsWith(',')
    write(placeOf(...at), whole ? parts.map(Number) : text)
  }
  return <TextField label={label} hint={hint} value={value} error={error} onChange={take} />
}
