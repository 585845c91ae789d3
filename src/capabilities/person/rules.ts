import { Refusal, conflict, refuse } from '../../kernel/refusal.ts'
import type { Care, Child, ChildDetails, FamilyDetails, GuardianshipRow } from './model.ts'
import { hides } from './protection.ts'

/** What a change names; what is left out stays as it is. */
export type Some<Details> = { readonly [K in keyof Details]?: Details[K] | undefined }

const named = <Details extends object>(details: Some<Details>) =>
  Object.entries(details).filter(([, value]) => value !== undefined)

/** A child after a change. Born or expected, one of the two; where nothing is kept of the place, none is written. */
export function changeChild(child: Child, version: number, change: Some<Omit<ChildDetails, 'protection'>>) {
  if (child.version !== version) return conflict(child)
  const placeId = hides(child.protection, 'stored')
    ? null
    : change.placeId === undefined
      ? child.placeId
      : change.placeId
  const changed: Child = { ...child, ...Object.fromEntries(named(change)), placeId, version: child.version + 1 }
  return changed.birthDate === null && changed.expectedOn === null ? refuse('person.no_date') : changed
}

/**
 * Whether somebody may be written as answering for the child. Responsibility is known from the register, a court or
 * child welfare, never only stated; and under strict protection nobody gets it by one person's hand, nor by an import.
 */
export function judgeCare(child: Pick<Child, 'protection'>, care: Care) {
  if (!care.parentalResponsibility) return care
  if (care.source === 'stated') return refuse('person.responsibility_stated')
  return hides(child.protection, 'newGuardians') ? refuse('person.loosens') : care
}

/** A guardianship after a change of what somebody is to the child. */
export function changeCare(child: Child, row: GuardianshipRow, version: number, change: Some<Care>) {
  if (row.version !== version) return conflict(row)
  const changed: GuardianshipRow = { ...row, ...Object.fromEntries(named(change)), version: row.version + 1 }
  if (row.keptOut !== null && changed.parentalResponsibility) return refuse('person.loosens')
  if (row.parentalResponsibility) return changed
  const judged = judgeCare(child, changed)
  return judged instanceof Refusal ? judged : changed
}

/** Whether a change gives or takes responsibility, or says that it is known from somewhere else. */
export const touchesResponsibility = (was: GuardianshipRow, next: GuardianshipRow): boolean =>
  was.parentalResponsibility !== next.parentalResponsibility ||
  (next.parentalResponsibility && was.source !== next.source)

/** A guardianship that ends on a day: the first on which it no longer holds. */
export function endCare(row: GuardianshipRow, version: number, on: string) {
  if (row.version !== version) return conflict(row)
  if (row.to !== null && row.to <= on) return refuse('person.already_ended')
  return on < row.from ? refuse('person.ends_before') : { ...row, to: on, version: row.version + 1 }
}

/** A person of a family after a change. */
export function changePerson(row: GuardianshipRow, version: number, change: Some<Omit<FamilyDetails, 'protection'>>) {
  const { person } = row
  if (person.version !== version) return conflict(person)
  const changed: GuardianshipRow['person'] = {
    ...person,
    ...Object.fromEntries(named(change)),
    version: person.version + 1,
  }
  return changed
}

/** How to reach somebody, as far as the grade lets it be shown. */
export const shownContact = (person: Pick<FamilyDetails, 'phone' | 'email' | 'protection'>) =>
  hides(person.protection, 'contact')
    ? { phone: null, email: null, hidden: true }
    : { phone: person.phone, email: person.email, hidden: false }
