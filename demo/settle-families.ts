import { NUMBER_OF_PERSON } from '../src/capabilities/person/index.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import { demoSubject, grantRole, tieLogin } from '../src/platform/identity/index.ts'
import type { DemoChild, DemoGuardian } from './families.ts'
import { idOf, syntheticNumber } from './ids.ts'
import { nameOf } from './name-of.ts'
import { LONG_AGO } from './settle.ts'

interface Settling {
  readonly tx: Tx
  readonly house: House
  readonly municipality: number
}

/** Writes families as a register would have brought them: children, guardians, and log-ins for those who are played. */
export async function settleFamilies(at: Settling, children: readonly DemoChild[]): Promise<void> {
  const { tx, house, municipality } = at
  await tx
    .insertInto('child')
    .values(
      children.map((child, nth) => ({
        municipality_id: municipality,
        id: idOf(child.slug),
        ...nameOf(child.name),
        birth_date: child.born ?? null,
        expected_on: child.expected ?? null,
        languages: [...child.languages],
        place_id: idOf(child.at),
        ...(child.born !== undefined && sealedNumber(house, syntheticNumber(child.born, nth))),
      })),
    )
    .execute()
  for (const child of children) {
    await settleGuardians(at, child)
    if (child.sees !== undefined) await ownLogin(at, child)
  }
}

const numbered = ({ secrets }: House, born: string) => {
  const number = syntheticNumber(born, 0)
  return { identity_sealed: secrets.seal(number, NUMBER_OF_PERSON), identity_lookup: secrets.lookup(number) }
}

const sealedNumber = ({ secrets }: House, number: string) => ({
  identity_sealed: secrets.seal(number, 'child.identity'),
  identity_lookup: secrets.lookup(number),
})

async function settleGuardians({ tx, house, municipality }: Settling, child: DemoChild) {
  if (child.guardians.length === 0) return
  const logins = await Promise.all(child.guardians.map(one => loginOf({ tx, house, municipality }, child, one)))
  const base = { municipality_id: municipality }
  const people = child.guardians.map((one, nth) => ({
    ...{ ...base, id: idOf(one.slug), ...nameOf(one.name), ...(one.born !== undefined && numbered(house, one.born)) },
    email: `${one.slug}@familie.example`,
    phone: '900 00 000',
    language: one.language ?? 'nb',
    interpreter_language: one.interpreter ?? null,
    address: one.address ?? null,
    login_id: logins[nth] ?? null,
  }))
  const cares = child.guardians.map(one => ({
    ...{ ...base, id: house.newId(), child_id: idOf(child.slug), person_id: idOf(one.slug) },
    relation: one.relation,
    parental_responsibility: one.responsible ?? true,
    source: 'register',
    lives_with: one.livesWith,
    valid_from: child.born ?? '2026-01-01',
  }))
  const unknown = people.filter((_, nth) => child.guardians[nth]?.again !== true)
  if (unknown.length > 0) await tx.insertInto('family_person').values(unknown).execute()
  await tx.insertInto('guardianship').values(cares).execute()
}

async function loginOf({ tx, house, municipality }: Settling, child: DemoChild, one: DemoGuardian) {
  if (one.sees === undefined) return null
  const loginId = await tieLogin(tx, house.newId, { subject: demoSubject(one.slug) })
  const role = { kind: 'family', role: 'guardian', municipality, loginId, actorId: idOf(one.slug) } as const
  const place = child.name.split(' ')[0] ?? ''
  await grantRole(tx, house.newId, { ...role, name: one.name, place, from: LONG_AGO })
  return loginId
}

/** A youth who has pages of own, and acts there by the child's own id. */
async function ownLogin({ tx, house, municipality }: Settling, { slug, name }: DemoChild): Promise<void> {
  const loginId = await tieLogin(tx, house.newId, { subject: demoSubject(slug) })
  const role = { kind: 'family', role: 'youth', municipality, loginId, actorId: idOf(slug) } as const
  await grantRole(tx, house.newId, { ...role, name, place: name.split(' ')[0] ?? '', from: LONG_AGO })
}
