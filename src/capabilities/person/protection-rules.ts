import { conflict, refuse } from '../../kernel/refusal.ts'
import type { GuardianshipRow, Protection } from './model.ts'
import { hides, strictest } from './protection.ts'
import type { Grade, HeldGrade, Loosening } from './protection-model.ts'

/** The grade that counts: the strictest of those somebody has now. */
export const effective = (held: readonly Pick<HeldGrade, 'grade'>[]): Protection =>
  strictest(held.map(one => one.grade))

/** Whether a grade may be added: at once and by one, if it is not there already. */
export function tighten(held: readonly HeldGrade[], grade: Grade) {
  return held.some(one => one.grade === grade) ? refuse('person.grade_held') : strictest([effective(held), grade])
}

/** Whether ending a grade would show more than now: a milder one beside a stricter is still two people's to end. */
export const after = (held: readonly HeldGrade[], ended: string): Protection =>
  effective(held.filter(one => one.id !== ended))

/** Whether somebody's responsibility is kept from working: kept out by name, or a child to whom nobody is let in by one. */
export const isKeptOut = (row: Pick<GuardianshipRow, 'keptOut'>): boolean => row.keptOut !== null

/** Whether there is something to loosen for a guardian. */
export const mayBeLetIn = (protection: Protection, row: GuardianshipRow): boolean =>
  isKeptOut(row) || (!row.parentalResponsibility && hides(protection, 'newGuardians'))

/** One proposes, with a reason, and asks another. */
export function propose(
  loosening: Loosening,
  by: { readonly proposedBy: string; readonly askedId: string; readonly because: string },
) {
  if (loosening.state !== 'found') return refuse('person.already_proposed')
  if (by.proposedBy === by.askedId) return refuse('person.two_people')
  return { ...loosening, ...by, state: 'proposed' as const, version: loosening.version + 1 }
}

/** Another confirms or declines; never the one who proposed. */
export function answer(
  loosening: Loosening,
  said: { readonly version: number; readonly by: string; readonly confirms: boolean },
) {
  if (loosening.version !== said.version) return conflict({ version: loosening.version, state: loosening.state })
  if (loosening.state !== 'proposed') return refuse('person.not_proposed')
  if (loosening.proposedBy === said.by) return refuse('person.two_people')
  const state = said.confirms ? ('confirmed' as const) : ('declined' as const)
  return { ...loosening, state, version: loosening.version + 1 }
}
