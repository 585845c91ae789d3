import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Chips, DateField, Dialog, Select, Stack } from '../../../../web/kit/index.ts'
import { EMPLOYEE_ROLES } from '../../../../kernel/actor.ts'
import type { EmployeeRole } from '../../../../kernel/actor.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { useEndRole, useGiveRole, useServices } from '../hooks.ts'
import type { PersonOf } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { peopleTexts } from '../texts.ts'

interface EndRoleProps {
  person: PersonOf
  role: PersonOf['roles'][number]
  onClose: () => void
}

/** Ends a role after a last day. */
export const EndRoleDialog = ({ person, role, onClose }: EndRoleProps) => {
  const t = useTexts(peopleTexts)
  const today = localDay(useNow())
  const [lastDay, setLastDay] = useState(today)
  const end = useEndRole({ done: t('roleSaved'), onDone: onClose })
  return (
    <Dialog open title={t('endRoleTitle', { role: t(`role_${role.role}`) })} onClose={onClose}>
      <Stack>
        <DateField
          label={t('roleLastDay')}
          value={lastDay}
          from={today}
          onChange={setLastDay}
          error={end.fieldError('lastDay')}
        />
        <Send of={end} onSend={() => end.send({ employeeId: person.id, roleId: role.id, lastDay })} onCancel={onClose}>
          {t('endRole')}
        </Send>
      </Stack>
    </Dialog>
  )
}

/** Gives a role: a leader lets people work in the own unit, the administrator gives all. */
export const GiveRoleDialog = ({ person, serviceId, onClose }: PartOf & { onClose: () => void }) => {
  const t = useTexts(peopleTexts)
  const today = localDay(useNow())
  const { role: mine } = useSession()
  const services = useServices().data ?? []
  const [role, setRole] = useState<EmployeeRole>('practitioner')
  const [place, setPlace] = useState(serviceId)
  const [from, setFrom] = useState(today)
  const give = useGiveRole({ done: t('roleSaved'), onDone: onClose })
  const all = mine === 'administrator'
  return (
    <Dialog open title={t('giveRole')} onClose={onClose}>
      <Stack>
        {all ? (
          <Chips
            label={t('role')}
            options={EMPLOYEE_ROLES.map(value => ({ value, label: t(`role_${value}`) }))}
            value={role}
            onChange={setRole}
          />
        ) : null}
        {all ? (
          <Select
            label={t('service')}
            options={services.map(one => ({ value: one.id, label: one.name }))}
            value={place}
            onChange={setPlace}
          />
        ) : null}
        <DateField label={t('from')} value={from} from={today} onChange={setFrom} error={give.fieldError('from')} />
        <Send
          of={give}
          onSend={() => give.send({ employeeId: person.id, serviceId: place, role, from, to: null })}
          onCancel={onClose}
        >
          {t('giveRole')}
        </Send>
      </Stack>
    </Dialog>
  )
}
