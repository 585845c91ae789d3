import { createContext, useContext } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { Checkbox } from './Checkbox.tsx'
import { Chips, ChipsMany } from './Chips.tsx'
import { Select } from './Select.tsx'
import './reading.css'

interface Words {
  readonly yes: string
  readonly no: string
}
const ReadingContext = createContext<Words | undefined>(undefined)

/** What is inside may be read and not changed: `words` for what is on or off; undefined where it may be changed. */
export const Reading = ({ words, children }: { words: Words | undefined; children: ReactNode }) => (
  <ReadingContext value={words}>{children}</ReadingContext>
)

interface StandsProps {
  label: string
  hint?: string | undefined
  children: ReactNode
}

/** What stands, for whoever may read and not change: no field that takes what is typed and keeps nothing of it. */
export const Stands = ({ label, hint, children }: StandsProps) => (
  <div className="s-stands">
    <p className="s-soft">{label}</p>
    <p>{children === '' ? '–' : children}</p>
    {hint === undefined ? null : <p className="s-soft">{hint}</p>}
  </div>
)

/** Yes or no. */
export const OnOff = (props: ComponentProps<typeof Checkbox> & { label: string; hint?: string }) => {
  const words = useContext(ReadingContext)
  const { label, hint, checked } = props
  if (!words) return <Checkbox {...props} />
  return (
    <Stands label={label} hint={hint}>
      {checked ? words.yes : words.no}
    </Stands>
  )
}

interface Option<V extends string> {
  readonly value: V
  readonly label: string
}
interface ChoiceProps<V extends string> {
  label: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}

const useStanding = <V extends string>({ label, options, value }: ChoiceProps<V>) => {
  const reading = useContext(ReadingContext) !== undefined
  return reading ? <Stands label={label}>{options.find(one => one.value === value)?.label ?? ''}</Stands> : undefined
}

/** One of a few. */
export const OneOf = <V extends string>(props: ChoiceProps<V>) => useStanding(props) ?? <Chips {...props} />

/** One of many. */
export const OneOfMany = <V extends string>(props: ChoiceProps<V>) => useStanding(props) ?? <Select {...props} />

/** Any number of some. */
export const SomeOf = <V extends string>(
  props: Omit<ChoiceProps<V>, 'value' | 'onChange'> & {
    hint?: string
    value: readonly V[]
    onChange: (value: V[]) => void
  },
) => {
  const { label, options, value } = props
  if (useContext(ReadingContext) === undefined) return <ChipsMany {...props} />
  const chosen = options.filter(one => value.includes(one.value)).map(one => one.label)
  return <Stands label={label}>{chosen.join(', ')}</Stands>
}
