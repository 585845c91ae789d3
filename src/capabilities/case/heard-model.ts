import * as z from 'zod'

/** Why a child was not heard before a decision: the same list wherever it is asked. */
export const NOT_HEARD = ['did_not_want', 'not_able', 'not_reached', 'not_safe', 'other'] as const
export const NotHeard = z.enum(NOT_HEARD)
export type NotHeard = z.infer<typeof NotHeard>

/** The same as it is chosen by whoever decides. */
export const NOT_HEARD_AS = {
  did_not_want: { nb: 'Ville ikke', nn: 'Ville ikkje' },
  not_able: { nb: 'Klarte ikke nå', nn: 'Klarte ikkje no' },
  not_reached: { nb: 'Vi fikk ikke møtt barnet', nn: 'Vi fekk ikkje møtt barnet' },
  not_safe: { nb: 'Det var ikke trygt', nn: 'Det var ikkje trygt' },
  other: { nb: 'Annet', nn: 'Anna' },
} as const satisfies Readonly<Record<NotHeard, { nb: string; nn: string }>>
