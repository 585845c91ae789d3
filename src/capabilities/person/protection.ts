import type { Protection, ShownPlace } from './model.ts'
import { PROTECTIONS } from './model.ts'

/** Whether a grade hides where somebody is. */
export const isProtected = (protection: Protection): boolean => protection !== 'none'

/** Address and place as they may be shown: nothing at all of somebody protected. The only way to either. */
export const shownPlace = (person: {
  readonly protection: Protection
  readonly placeId?: string | null
  readonly address?: string | null
}): ShownPlace =>
  isProtected(person.protection)
    ? { placeId: null, address: null, hidden: true }
    : { placeId: person.placeId ?? null, address: person.address ?? null, hidden: false }

/** Whether a change of grade protects less than before: refused, whoever asks. */
export const loosens = (from: Protection, to: Protection): boolean =>
  PROTECTIONS.indexOf(to) < PROTECTIONS.indexOf(from)
