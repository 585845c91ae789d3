import type { NewId } from '../../../kernel/ids.ts'
import { addMonths, dayOf, startOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import {
  colleaguesByLogin,
  endOtherLogins,
  endRole,
  grantRole,
  reopen,
  tieLogin,
} from '../../../platform/identity/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { LoginTied } from '../../organisation/index.ts'
import { recordKin } from '../../sight/index.ts'
import type { Child, FamilyDetails } from '../model.ts'
import { guardiansChanged } from '../ports.ts'
import { childIdsOfGuardian } from '../store/brief.ts'
import { childIdsOfLogin, numberedPerson, saveLogin } from '../store/guardian.ts'
import { municipalityName } from '../store/municipality.ts'

const MONTHS_A_YEAR = 12

interface LettingIn {
  readonly municipality: number
  readonly lookup: string
  readonly now: Date
  readonly newId: NewId
}

/** Lets a youth log in from the age of own pages; the role's person is the child itself. */
export async function letYouthIn(
  tx: Tx,
  { child, notBefore, ...one }: LettingIn & { child: Child; notBefore?: Date },
): Promise<void> {
  if (child.birthDate === null) return
  const { municipality, now, newId } = one
  const [settings, place, loginId] = await Promise.all([
    settingsOf(tx, municipality, now),
    municipalityName(tx, municipality),
    tieLogin(tx, newId, { pidHash: one.lookup }),
  ])
  const ofAge = startOf(addMonths(child.birthDate, settings.ages.youthSees * MONTHS_A_YEAR))
  const from = notBefore && notBefore > ofAge ? notBefore : ofAge
  const name = `${child.preferredName ?? child.givenName} ${child.familyName}`
  const who = { municipality, loginId, actorId: child.id, name, place, from }
  if (!(await grantRole(tx, newId, { ...who, kind: 'family', role: 'youth' })))
    throw new Error('the youth has a role already')
}

/** After a number is given or corrected: whoever had the former one is let in no more, from now on, and the right one is. */
export async function letOnlyIn(tx: Tx, one: LettingIn & { child: Child }): Promise<void> {
  await endRole(tx, { municipality: one.municipality, actorId: one.child.id, role: 'youth' }, one.now)
  await letYouthIn(tx, { ...one, notBefore: one.now })
}

/** Lets a guardian log in; answers the log-in. */
export async function letGuardianIn(
  tx: Tx,
  { personId, person, ...one }: LettingIn & { personId: string; person: FamilyDetails },
): Promise<string> {
  const { municipality, now, newId } = one
  const [place, loginId] = await Promise.all([
    municipalityName(tx, municipality),
    tieLogin(tx, newId, { pidHash: one.lookup }),
  ])
  const name = `${person.givenName} ${person.familyName}`
  const grant = { municipality, loginId, actorId: personId, name, place, from: now } as const
  // Who gets an own way in comes in by no letter any more.
  await endOtherLogins(tx, { municipality, actorId: personId, loginId, role: 'guardian' }, now)
  await grantRole(tx, newId, { ...grant, kind: 'family', role: 'guardian' })
  return loginId
}

/** A guardian who also works here never opens, finds or counts the child as an employee. */
export async function keepFamilyApart(
  tx: Tx,
  { municipality, loginId, childId }: { municipality: number; loginId: string; childId: string },
): Promise<void> {
  for (const employeeId of await colleaguesByLogin(tx, municipality, loginId))
    await recordKin(tx, { municipality, employeeId, childIds: [childId] })
}

/**
 * An employee has got a log-in: the children for whom somebody with that log-in is or was something are own family.
 * What they had at work of those children ends at once. Fills organisation's port.
 */
export async function keepEmployeeApart(tx: Tx, tied: LoginTied): Promise<void> {
  const { municipality, employeeId, loginId, now, newId } = tied
  const childIds = await childIdsOfLogin(tx, municipality, loginId)
  await recordKin(tx, { municipality, employeeId, childIds })
  for (const childId of childIds) await guardiansChanged(tx, { municipality, childId, now, newId })
}

/** Somebody who may not be near the child is guardian to nobody here: what is open ends at once. Who has logged in before reads own words only. */
export async function letOutIfNothingLeft(
  tx: Tx,
  one: Omit<LettingIn, 'lookup'> & { personId: string },
): Promise<void> {
  const { municipality, personId, now, newId } = one
  if ((await childIdsOfGuardian(tx, municipality, personId, dayOf(now))).length > 0) return
  await reopen(tx, newId, { municipality, actorId: personId, role: 'guardian' }, now)
}

/** Two people have let a known guardian in: who has a number may log in from now on. */
export async function letKnownGuardianIn(
  tx: Tx,
  one: Omit<LettingIn, 'lookup'> & { personId: string; person: FamilyDetails; childId: string },
): Promise<void> {
  const { municipality, personId, childId } = one
  const lookup = await numberedPerson(tx, municipality, personId)
  if (lookup === undefined) return
  const loginId = await letGuardianIn(tx, { ...one, lookup })
  await saveLogin(tx, municipality, personId, loginId)
  await keepFamilyApart(tx, { municipality, loginId, childId })
}
