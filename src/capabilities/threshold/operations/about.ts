import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { aboutSelf, readInside } from '../../../platform/api/about-person.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { familyNames } from '../../person/index.ts'
import { toldInCase } from '../../signer/index.ts'
import { AboutBirthdays, AboutContact } from '../about-model.ts'
import { contactOf } from '../contact-store.ts'
import { answersIn, invitationsIn } from '../store.ts'
import { openThresholds } from './open.ts'

/** All that the youth ever said; nobody else reads it here. */
async function saidByYouth({ tx, actor: { municipality } }: Asking, caseId: string) {
  const [answers, invitations] = await Promise.all([
    answersIn(tx, { municipality, caseId }),
    invitationsIn(tx, { municipality, caseId }),
  ])
  const [people, names] = await Promise.all([
    employeesByIds(tx, municipality, [...new Set(answers.flatMap(one => one.registered_by ?? []))]),
    familyNames(tx, municipality, [...new Set(invitations.map(one => one.personId))]),
  ])
  return {
    answers: answers.map(({ registered_by: by, heard, ...one }) => ({
      ...{ ...one, listen: heard },
      by: people.find(person => person.id === by)?.name ?? null,
    })),
    parents: invitations.map(({ personId, topics, at }) => ({ name: names.get(personId) ?? '', topics, at })),
  }
}

/** Birthdays that change something: to a parent as much as the parent's own page tells, to the youth all that was said. */
export const thresholdAboutPerson: AboutPart = {
  ...{ id: 'birthdays', of: 'case', who: ['family'], shape: AboutBirthdays },
  tables: ['age_threshold', 'threshold_answer', 'parent_invitation'],
  gather: async (asking, caseId) => {
    const page = await readInside(asking, openThresholds, { caseId })
    if (!page) return []
    const { tx, actor } = asking
    const birthdays = await toldInCase(tx, actor.municipality, caseId)
    const said =
      actor.role === 'youth'
        ? await saidByYouth(asking, caseId)
        : {
            answers: [],
            parents: page.parents.flatMap(({ name, topics }) => (topics === null ? [] : [{ name, topics, at: null }])),
          }
    return [AboutBirthdays.parse({ birthdays, ...said })]
  },
}

/** Where the youth wants to be told. */
export const contactAboutPerson = aboutSelf({
  ...{ id: 'contact', who: ['family'], tables: ['youth_contact'], shape: AboutContact },
  gather: async ({ tx, actor: { municipality, id } }) => {
    const { email } = await contactOf(tx, { municipality, childId: id })
    return email === null ? undefined : { email }
  },
})
