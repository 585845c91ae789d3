import { labelIn, useLanguage } from '../../texts/index.ts'
import { Chips } from './Chips.tsx'

interface ChipsOfProps<V extends string> {
  label: string
  /** The answers by what they stand for, each as it is said. */
  of: Readonly<Record<V, { readonly nb: string; readonly nn: string }>>
  value: V | ''
  onChange: (value: V) => void
}

/** One of a short list that has its words with it; none is chosen beforehand. */
export const ChipsOf = <V extends string>({ label, of, value, onChange }: ChipsOfProps<V>) => {
  const language = useLanguage()
  const all = Object.keys(of) as V[]
  return (
    <Chips
      label={label}
      options={all.map(one => ({ value: one, label: labelIn(of[one], language) }))}
      value={value === '' ? undefined : value}
      onChange={onChange}
    />
  )
}
