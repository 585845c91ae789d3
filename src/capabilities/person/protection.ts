import { protectionConfig } from './hiding-model.ts'
import type { Hidden } from './hiding-model.ts'
import type { Protection, ShownPlace } from './model.ts'
import { PROTECTIONS } from './model.ts'

/** Whether a grade hides where somebody is. */
export const isProtected = (protection: Protection): boolean => protection !== 'none'

/** Whether a grade hides something. */
export const hides = (protection: Protection, what: Hidden): boolean =>
  protectionConfig.hides[protection].includes(what)

/** Several grades held together: the strictest is the one that counts. */
export const strictest = (grades: readonly Protection[]): Protection =>
  grades.reduce<Protection>((most, one) => (loosens(one, most) ? one : most), 'none')

/** Address and place as they may be shown: nothing at all of somebody protected. The only way to either. */
export const shownPlace = (person: {
  readonly protection: Protection
  readonly placeId?: string | null
  readonly address?: string | null
}): ShownPlace => {
  const { protection } = person
  return {
    placeId: hides(protection, 'place') ? null : (person.placeId ?? null),
    address: hides(protection, 'address') ? null : (person.address ?? null),
    hidden: hides(protection, 'place'),
  }
}

/** Whether a change of grade protects less than before: refused, whoever asks. */
export const loosens = (from: Protection, to: Protection): boolean =>
  PROTECTIONS.indexOf(to) < PROTECTIONS.indexOf(from)
