import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Card, DateField } from '../../../../web/kit/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import { useRegisterLeaving } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { lastDayBefore } from '../presence.ts'
import { peopleTexts } from '../texts.ts'

/** Registers a last working day; the batons get their coming holder in the same act. */
export const LeavingCard = ({ person }: PartOf) => {
  const t = useTexts(peopleTexts)
  const { date } = useDates()
  const today = localDay(useNow())
  const { id } = useSession()
  const [lastDay, setLastDay] = useState('')
  const leave = useRegisterLeaving({ done: t('leavingSaved') })
  if (person.leavesAt)
    return (
      <Card title={t('leaving')}>
        <p>{t('isLeaving', { day: date(lastDayBefore(person.leavesAt), 'weekday') })}</p>
        <p className="s-soft">{t('leavingHint')}</p>
      </Card>
    )
  if (person.id === id)
    return (
      <Card title={t('leaving')}>
        <p>{t('leavingSelf')}</p>
      </Card>
    )
  const send = () => leave.send({ employeeId: person.id, version: person.version, lastDay })
  return (
    <Card title={t('leaving')}>
      <p className="s-soft">{t('leavingHint')}</p>
      <DateField
        label={t('leavingDay')}
        value={lastDay}
        from={today}
        onChange={setLastDay}
        error={leave.fieldError('lastDay')}
      />
      <Problem of={leave} />
      <div>
        <Button kind="secondary" busy={leave.busy} disabled={lastDay === ''} onClick={send}>
          {t('registerLeaving', { name: person.name })}
        </Button>
      </div>
    </Card>
  )
}
