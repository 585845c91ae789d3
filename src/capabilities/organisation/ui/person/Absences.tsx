import { useState } from 'react'
import { Button, Card, Row, Stack } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { PersonOf } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { lastDayBefore } from '../presence.ts'
import { peopleTexts } from '../texts.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'

type AbsenceOf = PersonOf['absences'][number]

/** When somebody is away, and who stands in. */
export const Absences = ({ person, serviceId }: PartOf) => {
  const t = useTexts(peopleTexts)
  const { date } = useDates()
  const [open, setOpen] = useState<AbsenceOf | 'new'>()
  const period = ({ from, to }: AbsenceOf) =>
    to === null
      ? t('periodOpen', { from: date(from, 'weekday') })
      : t('period', { from: date(from, 'weekday'), to: date(lastDayBefore(to), 'weekday') })
  return (
    <Card title={t('absences')}>
      {person.absences.length === 0 ? <p className="s-soft">{t('notAway')}</p> : null}
      <Stack>
        {person.absences.map(one => (
          <Row key={one.id} apart>
            <div>
              <p>{period(one)}</p>
              <p className="s-soft s-small">{one.deputy ? t('deputyIs', { name: one.deputy.name }) : t('noDeputy')}</p>
            </div>
            <Button kind="secondary" onClick={() => setOpen(one)}>
              {t('change')}
            </Button>
          </Row>
        ))}
      </Stack>
      <div>
        <Button onClick={() => setOpen('new')}>{t('registerAbsence')}</Button>
      </div>
      {open ? (
        <AbsenceDialog
          person={person}
          serviceId={serviceId}
          absence={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Card>
  )
}
