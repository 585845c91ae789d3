import { addMonths, dayOf, startOf } from '../../../kernel/time.ts'
import type { Label } from '../../organisation/model.ts'

const HOUR = 3_600_000

/** When an emergency opening ends by itself. */
export const glassEnd = (now: Date, hours: number): Date => new Date(now.getTime() + hours * HOUR)

/** What gave sight, as it stands in who sees what. */
export const EMERGENCY: Label = { nb: 'Nødtilgang', nn: 'Naudtilgang' }

/** A month as the stretch of time that it is here, from `2026-11`. */
export const monthOf = (month: string): { readonly from: Date; readonly to: Date } => {
  const first = `${month}-01`
  return { from: startOf(first), to: startOf(addMonths(first, 1)) }
}

/** Whether what somebody typed is an identity number, spaces and dots apart: its digits, or nothing. */
export const identityDigits = (typed: string): string | undefined => {
  const digits = typed.replaceAll(/[ .]/g, '')
  return /^\d{11}$/.test(digits) ? digits : undefined
}

/** The month of an instant, `2026-11`. */
export const monthAt = (now: Date): string => dayOf(now).slice(0, 'yyyy-mm'.length)
