import { ChipsOf } from './ChipsOf.tsx'
import { TextArea } from './TextArea.tsx'

interface WhyNotProps<V extends string> {
  /** Above the answers, and above the words. */
  labels: readonly [string, string]
  hint?: string | undefined
  of: Readonly<Record<V, { readonly nb: string; readonly nn: string }>>
  value: readonly [V | '', string]
  onChange: (value: readonly [V | '', string]) => void
}

/** Why something was not done: one of a short list, and in words. */
export const WhyNot = <V extends string>({
  labels: [ofList, inWords],
  hint,
  value: [reason, words],
  ...rest
}: WhyNotProps<V>) => (
  <>
    <ChipsOf label={ofList} of={rest.of} value={reason} onChange={next => rest.onChange([next, words])} />
    <TextArea label={inWords} hint={hint} rows={2} value={words} onChange={next => rest.onChange([reason, next])} />
  </>
)
