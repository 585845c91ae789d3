import { Button, Buttons, Card, Details, Face, Tag } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { OwnMeasures } from '../hooks.ts'
import { StartMeasure } from '../StartMeasure.tsx'
import { planTexts } from '../texts.ts'
import { ownTexts } from './texts.ts'
import '../side-by-side.css'

type Measure = OwnMeasures['measures'][number]

/** A measure for a group: for whom, who sees to it, when it is looked at, how it has gone. */
export const OwnCard = ({ measure, onEvaluate }: { measure: Measure; onEvaluate?: () => void }) => {
  const [t, words] = [useTexts(ownTexts), useTexts(planTexts)]
  const { date, timeLeft } = useDates()
  const now = useNow()
  const { forGroup, responsible, evaluateOn, status, endedAs } = measure
  const isLate = status !== 'ended' && evaluateOn < localDay(now)
  return (
    <Card
      as="h3"
      title={measure.title}
      beside={endedAs === null ? words('status', { status }) : <Tag>{words('endedAs', { how: endedAs })}</Tag>}
    >
      <div className="s-who">
        <Face name={responsible.name} />
        <div>
          <b>{responsible.me ? words('you') : words('responsible', { name: responsible.name })}</b>
          <p className="s-soft">
            {forGroup === null ? t('whole') : t('forGroup', { group: forGroup })}
            {measure.details === null ? '' : `. ${measure.details}`}
          </p>
        </div>
      </div>
      {status === 'ended' ? null : (
        <p className={isLate ? 's-late' : undefined}>
          <b>
            {isLate
              ? words('late', { time: timeLeft(evaluateOn, now), day: date(evaluateOn) })
              : words('evaluateOn', { day: date(evaluateOn) })}
          </b>
        </p>
      )}
      <History measure={measure} />
      {onEvaluate ? (
        <Buttons>
          {status === 'planned' ? (
            <StartMeasure caseId={null} measure={measure} asked={measure.startsOn <= localDay(now)} />
          ) : null}
          <Button
            kind={evaluateOn <= localDay(now) ? 'primary' : 'secondary'}
            label={`${words('evaluate')}: ${measure.title}`}
            onClick={onEvaluate}
          >
            {words('evaluate')}
          </Button>
        </Buttons>
      ) : null}
    </Card>
  )
}

const History = ({ measure }: { measure: Measure }) => {
  const [t, words] = [useTexts(ownTexts), useTexts(planTexts)]
  const { date } = useDates()
  if (measure.evaluations.length === 0) return null
  return (
    <Details summary={t('history')}>
      <ul>
        {measure.evaluations.map(({ id, evaluatedOn, effect, decision }) => (
          <li key={id}>
            {t('was', {
              day: date(evaluatedOn),
              effect: words('effect', { effect }),
              decision: words('decision', { decision }),
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
