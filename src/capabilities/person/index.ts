import type { AnyOperation } from '../../platform/api/operation.ts'
import { loginTied } from '../organisation/index.ts'
import { changeChild, registerChild } from './operations/child.ts'
import { findChildren } from './operations/find.ts'
import { addGuardian, changeGuardian, changePerson, endGuardian, keepOut } from './operations/guardian.ts'
import { keepEmployeeApart } from './operations/let-in.ts'
import { answerLoosening, listLoosenings, proposeLoosening } from './operations/loosening.ts'
import { openChild } from './operations/open.ts'
import { leaveCircle, letIntoCircle, openProtection, tighten } from './operations/protection.ts'

export { guardiansChanged, openCaseAbout, responsibilityTold } from './ports.ts'
export type { OpenCase, ResponsibilityTold } from './ports.ts'
export { hides, isProtected, loosens, shownPlace, strictest } from './protection.ts'
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
/** For a register's file. */
export { letOutIfNothingLeft } from './operations/let-in.ts'
export { NUMBER_OF_PERSON } from './operations/number.ts'
export { municipalityName, numberOfMunicipality } from './store/municipality.ts'
export { childIdByLookup } from './store/lookup.ts'

/** For a concern: the child it may be about, and the names that a text without names must not hold. */
export { mayOpenChild } from './access.ts'
export { findChild } from './operations/find-child.ts'
export { namesAmong } from './operations/named.ts'

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
  keepOut,
  openProtection,
  tighten,
  letIntoCircle,
  leaveCircle,
  proposeLoosening,
  listLoosenings,
  answerLoosening,
]

/** Stands behind the port of organisation; called once when the server is put together. */
export function fillPersonPorts(): void {
  loginTied.fill(keepEmployeeApart)
}
