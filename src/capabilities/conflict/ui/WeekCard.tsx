import { useState } from 'react'
import { Button, Card, Message, Row } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Conflicts } from './hooks.ts'
import { conflictTexts } from './texts.ts'
import { useWeekWords } from './use-week-words.ts'
import { WeekDialog } from './WeekDialog.tsx'

/** When each measure is, and what they ask of the family together. */
export const WeekCard = ({ caseId, all }: { caseId: string; all: Conflicts }) => {
  const t = useTexts(conflictTexts)
  const { time, when } = useWeekWords()
  const [open, setOpen] = useState<string>()
  const { measures, demand } = all
  const measure = measures.find(one => one.id === open)
  return (
    <Card as="h3" title={t('week')}>
      {demand.familyMinutes > 0 ? <p>{t('weekMore', { time: time(demand.familyMinutes) })}</p> : null}
      {demand.familyMinutes > demand.limit ? <Message>{t('weekOver', { limit: time(demand.limit) })}</Message> : null}
      {measures.map(one => (
        <Row key={one.id}>
          <div>
            <b>{one.title}</b>
            <p className="s-soft">{one.week ? when(one.week) : t('nothingSaid')}</p>
          </div>
          {one.mayChange ? (
            <Button kind="plain" label={`${t('setWeek')}: ${one.title}`} onClick={() => setOpen(one.id)}>
              {t('setWeek')}
            </Button>
          ) : null}
        </Row>
      ))}
      {measure ? <WeekDialog caseId={caseId} measure={measure} all={all} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}
