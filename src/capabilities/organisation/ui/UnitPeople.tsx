import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Empty, Link, Page, PageHead, Select, Stack, Table, Tag } from '../../../web/kit/index.ts'
import { PersonPlusIcon } from '../../../web/kit/icons.ts'
import { useGo, useParam } from '../../../web/paths/go.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { usePeople, useServices } from './hooks.ts'
import type { People, PersonOf } from './hooks.ts'
import { NewColleague } from './NewColleague.tsx'
import { usePresence } from './presence.ts'
import { peopleTexts } from './texts.ts'
import './people.css'

/** The people of a unit: who is here, who is away and who stands in, who leaves. */
export const UnitPeople = () => {
  const people = usePeople(useParam('serviceId') || undefined)
  return (
    <Page>
      <Shown of={people} whole>
        {shown => <Unit unit={shown} />}
      </Shown>
    </Page>
  )
}

const Unit = ({ unit: { service, people } }: { unit: People }) => {
  const t = useTexts(peopleTexts)
  const [adding, setAdding] = useState(false)
  return (
    <Stack gap="large">
      <PageHead title={t('title', { service: service.name })} intro={t('intro')}>
        <Button icon={PersonPlusIcon} onClick={() => setAdding(true)}>
          {t('newColleague')}
        </Button>
      </PageHead>
      <OtherUnits serviceId={service.id} />
      {people.length === 0 ? (
        <Empty title={t('none')} as="h2" />
      ) : (
        <Card>
          <Everybody people={people} serviceId={service.id} />
        </Card>
      )}
      {adding ? <NewColleague service={service} onClose={() => setAdding(false)} /> : null}
    </Stack>
  )
}

const Everybody = ({ people, serviceId }: { people: readonly PersonOf[]; serviceId: string }) => {
  const t = useTexts(peopleTexts)
  const now = useNow()
  const presence = usePresence()
  const roles = (person: PersonOf) =>
    person.roles.filter(one => one.serviceId === serviceId).map(one => t(`role_${one.role}`))
  const state = (person: PersonOf) => {
    const said = presence(person, now)
    return said.length === 0 ? t('present') : said.map(one => <Tag key={one}>{one}</Tag>)
  }
  return (
    <Table
      caption={t('name')}
      rows={people}
      rowKey={person => person.id}
      columns={[
        {
          head: t('name'),
          cell: person => (
            <>
              <Link to={paths.employee(serviceId, person.id)}>{person.name}</Link>
              {person.title ? <div className="s-people-title s-soft s-small">{person.title}</div> : null}
            </>
          ),
        },
        { head: t('role'), cell: person => [...new Set(roles(person))].join(', ') },
        { head: t('state'), cell: state },
        { head: t('login'), cell: person => (person.canLogIn ? t('canLogIn') : t('cannotLogIn')) },
      ]}
    />
  )
}

/** The administrator looks after all units; a leader those below as well. */
const OtherUnits = ({ serviceId }: { serviceId: string }) => {
  const t = useTexts(peopleTexts)
  const go = useGo()
  const { role, service } = useSession()
  const services = useServices().data ?? []
  const above = new Map(services.map(one => [one.id, one.parentId]))
  const isUnder = (id: string | null | undefined, root: string): boolean =>
    id === root || (id != null && isUnder(above.get(id), root))
  const mine = role === 'administrator' ? services : services.filter(one => isUnder(one.id, service?.id ?? ''))
  if (mine.length < 2) return null
  return (
    <Select
      label={t('otherUnit')}
      options={mine.map(one => ({ value: one.id, label: one.name }))}
      value={serviceId}
      onChange={id => go(paths.people(id))}
    />
  )
}
