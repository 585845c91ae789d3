import { Problem } from '../../../../web/call/index.ts'
import { Card } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useNameDeputy } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { peopleTexts } from '../texts.ts'
import { DeputySelect } from './DeputySelect.tsx'

/** Who stands in whenever the person is away and nobody else is agreed. */
export const StandingDeputy = ({ person, serviceId }: PartOf) => {
  const t = useTexts(peopleTexts)
  const name = useNameDeputy({ done: t('deputySaved') })
  return (
    <Card title={t('standingDeputy')}>
      <DeputySelect
        label={t('deputy')}
        hint={t('standingHint', { name: person.name })}
        nobody={t('noStanding')}
        serviceId={serviceId}
        but={person.id}
        value={person.standingDeputy?.id ?? null}
        onChange={deputyId => name.send({ employeeId: person.id, deputyId })}
      />
      <Problem of={name} />
    </Card>
  )
}
