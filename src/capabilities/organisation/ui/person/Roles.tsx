import { useState } from 'react'
import { Button, Card, Row, Stack } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useServices } from '../hooks.ts'
import type { PersonOf } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { lastDayBefore } from '../presence.ts'
import { peopleTexts } from '../texts.ts'
import { EndRoleDialog, GiveRoleDialog } from './RoleDialogs.tsx'

type RoleOf = PersonOf['roles'][number]

/** What somebody does, where and since when. */
export const Roles = ({ person, serviceId }: PartOf) => {
  const t = useTexts(peopleTexts)
  const { date } = useDates()
  const { role: mine } = useSession()
  const services = useServices().data ?? []
  const [ending, setEnding] = useState<RoleOf>()
  const [giving, setGiving] = useState(false)
  const place = (id: string) => services.find(one => one.id === id)?.name ?? ''
  const mayEnd = (one: RoleOf) =>
    mine === 'administrator' || (one.role === 'practitioner' && one.serviceId === serviceId)
  return (
    <Card title={t('roles')}>
      <Stack>
        {person.roles.map(one => (
          <Row key={one.id} apart>
            <div>
              <p>{[t(`role_${one.role}`), place(one.serviceId)].join(', ')}</p>
              <p className="s-soft s-small">
                {[
                  t('periodOpen', { from: date(one.from, 'long') }),
                  ...(one.to ? [t('to', { day: date(lastDayBefore(one.to), 'long') })] : []),
                ].join(' ')}
              </p>
            </div>
            {one.to === null && mayEnd(one) ? (
              <Button
                kind="secondary"
                onClick={() => setEnding(one)}
                label={`${t('endRole')}: ${t(`role_${one.role}`)}, ${place(one.serviceId)}`}
              >
                {t('endRole')}
              </Button>
            ) : null}
          </Row>
        ))}
      </Stack>
      <div>
        <Button kind="secondary" onClick={() => setGiving(true)}>
          {t('giveRole')}
        </Button>
      </div>
      {ending ? <EndRoleDialog person={person} role={ending} onClose={() => setEnding(undefined)} /> : null}
      {giving ? <GiveRoleDialog person={person} serviceId={serviceId} onClose={() => setGiving(false)} /> : null}
    </Card>
  )
}
