import type { ComponentProps, ReactNode } from 'react'
import { Checkbox, Chips, ChipsMany, Select } from '../../../web/kit/index.ts'
import { useListed, useTexts } from '../../../web/texts/index.ts'
import { useWriting } from './Draft.tsx'
import { settingsTexts } from './texts.ts'

interface StandsProps {
  label: string
  hint?: string | undefined
  children: ReactNode
}

/** What stands, for whoever may read and not change: no field that takes what is typed and keeps nothing of it. */
export const Stands = ({ label, hint, children }: StandsProps) => (
  <div className="s-settings-stands">
    <p className="s-soft">{label}</p>
    <p>{children === '' ? '–' : children}</p>
    {hint === undefined ? null : <p className="s-soft">{hint}</p>}
  </div>
)

/** Yes or no. */
export const OnOff = (props: ComponentProps<typeof Checkbox> & { label: string; hint?: string }) => {
  const t = useTexts(settingsTexts)
  const { label, hint, checked } = props
  if (useWriting().mayChange) return <Checkbox {...props} />
  return (
    <Stands label={label} hint={hint}>
      {t(checked ? 'yes' : 'no')}
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
  const { mayChange } = useWriting()
  return mayChange ? undefined : <Stands label={label}>{options.find(one => one.value === value)?.label ?? ''}</Stands>
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
  const listed = useListed()
  const { label, options, value } = props
  if (useWriting().mayChange) return <ChipsMany {...props} />
  const chosen = options.filter(one => value.includes(one.value)).map(one => one.label)
  return <Stands label={label}>{listed(chosen)}</Stands>
}
