import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Care, Child, ChildDetails, FamilyDetails, Guardian, IdentityNumber } from './model.ts'

const Changed = z.object({ id: Id, version: z.int() })
const aboutChild = { login: 'substantial', about: 'child' } as const
/** Gives or takes sight of a case at once. */
const aboutGuardian = { login: 'high', about: 'child' } as const

/** The children I may choose among: those I see a case or concern about, and those whose place is here. */
export const findChildren = read('person.find', '/people/children/find', {
  login: 'substantial',
  trail: 'child.searched',
  about: 'actor',
  inBody: true,
})
  .input(
    z.object({ name: z.string().trim().max(80).default(''), limit: inAddress(z.int().min(1).max(50).default(20)) }),
  )
  .output(
    z.array(
      Child.pick({ id: true, birthDate: true, expectedOn: true }).extend({ name: z.string(), fullName: z.string() }),
    ),
  )

/** Om barnet: what is written of a child and who the guardians are. Never a number, never an address. */
export const openChild = read('person.open', '/people/children/{childId}', { ...aboutChild, trail: 'child.opened' })
  .input(z.object({ childId: Id }))
  .output(
    Child.extend({
      name: z.string(),
      placeName: z.string().nullable(),
      /** Whereabouts are protected, and not shown to anybody. */
      placeHidden: z.boolean(),
      guardians: z.array(
        Guardian.extend({
          phone: z.string().nullable(),
          email: z.string().nullable(),
          contactHidden: z.boolean(),
          /** May not be near the child: sees nothing and is told nothing. */
          keptOut: z.boolean(),
          personVersion: z.int(),
        }),
      ),
    }),
  )

/** Registers a child; born or expected, with or without an identity number. */
export const registerChild = write('person.register', '/people/children', {
  login: 'substantial',
  trail: 'child.registered',
  about: 'actor',
})
  .input(
    ChildDetails.partial({
      preferredName: true,
      birthDate: true,
      expectedOn: true,
      languages: true,
      interpreterLanguage: true,
      protection: true,
      placeId: true,
    }).extend({ identityNumber: IdentityNumber.optional() }),
  )
  .output(Changed)
  .errors(refusals('person.no_date', 'person.number_wrong', 'person.place_unknown', 'person.ask_leader'))
  .errors({ 'person.already_there': { status: 409, data: z.object({ childId: Id }) } } as const)

/** Changes what is written of a child. */
export const changeChild = write('person.change', '/people/children/{childId}', {
  ...aboutChild,
  trail: 'child.changed',
})
  .input(
    ChildDetails.omit({ protection: true })
      .partial()
      .extend({ childId: Id, version: z.int(), identityNumber: IdentityNumber.optional() }),
  )
  .output(Changed)
  .errors(refusals('person.no_date', 'person.number_wrong', 'person.place_unknown', 'person.ask_leader'))
  .errors(conflictWith(Child.pick({ givenName: true, familyName: true, preferredName: true, version: true })))

/** Adds a guardian or other carer. */
export const addGuardian = write('person.addGuardian', '/people/children/{childId}/guardians', {
  ...aboutGuardian,
  trail: 'guardian.added',
})
  .input(
    Care.partial({ livesWith: true }).extend({
      childId: Id,
      from: Day.optional(),
      person: FamilyDetails.partial({
        phone: true,
        email: true,
        language: true,
        interpreterLanguage: true,
        protection: true,
      }).extend({ identityNumber: IdentityNumber.optional() }),
    }),
  )
  .output(Changed)
  .errors(
    refusals(
      'person.number_wrong',
      'person.responsibility_stated',
      'person.responsibility_leader',
      'person.loosens',
      'person.guardian_already',
    ),
  )

const Which = z.object({ childId: Id, guardianshipId: Id, version: z.int() })
const theirs = conflictWith(Care.extend({ version: z.int() }))

/** Changes what somebody is to the child: relation, responsibility and where it is known from, whether they live together. */
export const changeGuardian = write('person.changeGuardian', '/people/children/{childId}/guardians/{guardianshipId}', {
  ...aboutGuardian,
  trail: 'guardian.changed',
})
  .input(Care.partial().extend(Which.shape))
  .output(Changed)
  .errors(refusals('person.responsibility_stated', 'person.responsibility_leader', 'person.loosens'))
  .errors(theirs)

/** Ends what somebody is to the child, from a day on. */
export const endGuardian = write('person.endGuardian', '/people/children/{childId}/guardians/{guardianshipId}/end', {
  ...aboutGuardian,
  trail: 'guardian.ended',
})
  .input(Which.extend({ on: Day.optional() }))
  .output(Changed)
  .errors(refusals('person.already_ended', 'person.ends_before', 'person.responsibility_leader'))
  .errors(theirs)

/** Changes how a guardian is called and reached. */
export const changePerson = write(
  'person.changePerson',
  '/people/children/{childId}/guardians/{guardianshipId}/person',
  { ...aboutChild, trail: 'guardian.person_changed' },
)
  .input(FamilyDetails.omit({ protection: true }).partial().extend(Which.shape))
  .output(Changed)
  .errors(
    conflictWith(FamilyDetails.pick({ givenName: true, familyName: true, phone: true }).extend({ version: z.int() })),
  )
