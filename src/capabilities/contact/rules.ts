import type { Protection } from '../person/model.ts'
import type { Reached, Shows } from './model.ts'

/** How somebody is reached as it is kept, with the grades of that one and of the children who live there. */
export interface Kept extends Reached {
  readonly grades: readonly Protection[]
}

const NOTHING: Reached = { phone: null, email: null, address: null }

/** Whether how somebody is reached is shown to nobody: somebody at that address is protected. */
export const isHidden = ({ grades }: Pick<Kept, 'grades'>): boolean => grades.some(grade => grade !== 'none')

/** What another guardian sees of it: what was chosen and is known; nothing where anybody there is protected. */
export const shownOf = (kept: Kept, shows: Shows): Reached =>
  isHidden(kept)
    ? NOTHING
    : {
        phone: shows.phone ? kept.phone : null,
        email: shows.email ? kept.email : null,
        address: shows.address ? kept.address : null,
      }

/** Whether there is anything in it. */
export const isAny = (reached: Reached): boolean => Object.values(reached).some(one => one !== null)
