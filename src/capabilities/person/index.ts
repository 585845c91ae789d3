import type { AnyOperation } from '../../platform/api/operation.ts'
import { changeChild, registerChild } from './operations/child.ts'
import { findChildren } from './operations/find.ts'
import { addGuardian, changeGuardian, changePerson, endGuardian } from './operations/guardian.ts'
import { openChild } from './operations/open.ts'

export { guardiansChanged } from './ports.ts'
export { isProtected, loosens, shownPlace } from './protection.ts'
export {
  childById,
  childIdsOfGuardian,
  childPart,
  childrenByIds,
  contactsOf,
  familyNames,
  guardiansOf,
  toChildBrief,
} from './store/brief.ts'
export type { ChildJson } from './store/brief.ts'
export { guardianshipsFrom } from './store/guardian.ts'

/** Children and their guardians: find, open, register, change. */
export const personOperations: readonly AnyOperation[] = [
  findChildren,
  openChild,
  registerChild,
  changeChild,
  addGuardian,
  changeGuardian,
  endGuardian,
  changePerson,
]
