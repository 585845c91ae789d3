import * as z from 'zod'
import { Day } from '../../../kernel/time.ts'
import { aboutSelf } from '../../../platform/api/about-person.ts'
import { Protection, Relation, Source } from '../model.ts'
import { childInFull, childrenOfPerson, personInFull } from '../store/about.ts'

const Self = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable().optional(),
  birthDate: Day.nullable().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  language: z.string().optional(),
  languages: z.array(z.string()).optional(),
  interpreterLanguage: z.string().nullable(),
  protection: Protection,
  /** Whether an identity number is kept, sealed; the number itself is not printed. */
  hasNumber: z.boolean(),
  children: z.array(
    z.object({
      name: z.string(),
      relation: Relation,
      parentalResponsibility: z.boolean(),
      source: Source,
      livesWith: z.boolean().nullable(),
      from: Day,
      to: Day.nullable(),
    }),
  ),
})

/** Who somebody of a family is, and for whom; for that person. */
export const aboutFamilyPerson = aboutSelf({
  ...{ id: 'self', who: ['family'], shape: Self },
  tables: ['child', 'family_person', 'guardianship', 'address_grade'],
  gather: async ({ tx, actor: { municipality, id, role } }) => {
    if (role === 'youth') {
      const found = await childInFull(tx, municipality, id)
      if (!found) return undefined
      const { number, protection, ...child } = found
      return { ...child, protection: Protection.parse(protection), hasNumber: number !== null, children: [] }
    }
    const [found, children] = await Promise.all([
      personInFull(tx, municipality, id),
      childrenOfPerson(tx, municipality, id),
    ])
    if (!found) return undefined
    const { number, protection, ...person } = found
    return {
      ...{ ...person, protection: Protection.parse(protection), hasNumber: number !== null },
      children: children.map(({ givenName, preferredName, ...one }) => ({
        ...{ ...one, name: preferredName ?? givenName },
        ...{ relation: Relation.parse(one.relation), source: Source.parse(one.source) },
      })),
    }
  },
})
