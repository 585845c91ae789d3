import { Shown } from '../../../web/call/index.ts'
import { Columns, Link, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { usePeople } from './hooks.ts'
import type { People, PersonOf } from './hooks.ts'
import { Absences } from './person/Absences.tsx'
import { ContactCard } from './person/ContactCard.tsx'
import { LeavingCard } from './person/LeavingCard.tsx'
import { LoginCard } from './person/LoginCard.tsx'
import { Roles } from './person/Roles.tsx'
import { StandingDeputy } from './person/StandingDeputy.tsx'
import { peopleTexts } from './texts.ts'

/** What every part of the page about a person knows. */
export interface PartOf {
  readonly person: PersonOf
  readonly serviceId: string
}

/** One of the people of a unit: absence, deputy, leaving, roles and contact. */
export const PersonPage = () => {
  const t = useTexts(peopleTexts)
  const employeeId = useParam('employeeId')
  const people = usePeople(useParam('serviceId'))
  const shown = (unit: People) => {
    const person = unit.people.find(one => one.id === employeeId)
    return person ? (
      <Person person={person} serviceId={unit.service.id} place={unit.service.name} />
    ) : (
      <PageHead title={t('none')} />
    )
  }
  return (
    <Page>
      <Shown of={people} whole>
        {shown}
      </Shown>
    </Page>
  )
}

const Person = ({ place, ...part }: PartOf & { place: string }) => {
  const t = useTexts(peopleTexts)
  const { role } = useSession()
  const { person, serviceId } = part
  return (
    <Stack gap="large">
      <Link to={paths.people(serviceId)}>{t('back', { service: place })}</Link>
      <PageHead title={person.name} intro={person.title ?? undefined} />
      <Columns
        aside={
          <>
            <ContactCard {...part} />
            {role === 'administrator' ? <LoginCard {...part} /> : null}
          </>
        }
      >
        <Absences {...part} />
        <StandingDeputy {...part} />
        <Roles {...part} />
        <LeavingCard {...part} />
      </Columns>
    </Stack>
  )
}
