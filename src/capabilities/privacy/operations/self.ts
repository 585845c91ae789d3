import { aboutSelf } from '../../../platform/api/about-person.ts'
import { Self } from '../about-model.ts'
import { childInFull, childrenOfPerson, personInFull } from '../own-store.ts'

/** Who somebody of a family is, and for whom; for that person. */
export const aboutFamilyPerson = aboutSelf({
  ...{ id: 'self', who: ['family'], shape: Self },
  tables: ['child', 'family_person', 'guardianship', 'address_grade'],
  gather: async ({ tx, actor: { municipality, id, role } }) => {
    if (role === 'youth') {
      const child = await childInFull(tx, municipality, id)
      return child && { ...child, children: [] }
    }
    const [person, children] = await Promise.all([
      personInFull(tx, municipality, id),
      childrenOfPerson(tx, municipality, id),
    ])
    return person && { ...person, children }
  },
})
