import { use } from 'react'
import type { ReactNode } from 'react'
import { Button, Buttons, Card, Face, Tag } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../web/texts/index.ts'
import { EffectCurve } from './EffectCurve.tsx'
import type { MeasureShown } from './hooks.ts'
import { MeasureAsked, MeasureNote } from './measure-note.ts'
import { NotForAll, SideBySide, ViewList, isOpenly } from './SideBySide.tsx'
import { StartMeasure } from './StartMeasure.tsx'
import { planTexts } from './texts.ts'

export type Doing = 'evaluate' | 'change' | 'end'
interface MeasureCardProps {
  caseId: string
  measure: MeasureShown
  childName: string
  onDo: (what: Doing, measure: MeasureShown) => void
}

/** One measure: who does it, where, until when, how it has gone, and the next act. */
export const MeasureCard = ({ caseId, measure, childName, onDo }: MeasureCardProps) => {
  const t = useTexts(planTexts)
  const [note, asked] = [use(MeasureNote), use(MeasureAsked)(measure.id)]
  const last = measure.evaluations.at(-1)
  const since = measure.views.filter(isOpenly)
  return (
    <Card as="h3" title={measure.title} beside={<StatusTag measure={measure} />}>
      <div className="s-who">
        <Face name={measure.responsible.name} />
        <div>
          {asked?.open ? null : (
            <b>{measure.responsible.me ? t('you') : t('responsible', { name: measure.responsible.name })}</b>
          )}
          <p className="s-soft">
            {t('arena', { arena: measure.arena })}
            {measure.details === null ? '' : `. ${measure.details}`}
          </p>
        </div>
      </div>
      {asked?.shown}
      <When measure={measure} />
      {measure.evaluations.length > 1 ? <EffectCurve title={measure.title} evaluations={measure.evaluations} /> : null}
      {last ? <SideBySide evaluation={last} childName={childName} /> : null}
      {since.length > 0 ? <ViewList title={t('sinceThen')} views={since} /> : null}
      {measure.status === 'planned' ? null : <NotForAll views={[...(last?.views ?? []), ...measure.views]} />}
      {measure.status === 'planned' && measure.may.change ? note(measure) : null}
      <Acts caseId={caseId} measure={measure} onDo={onDo} />
    </Card>
  )
}

const StatusTag = ({ measure }: { measure: MeasureShown }): ReactNode => {
  const t = useTexts(planTexts)
  if (measure.endedAs !== null) return <Tag>{t('endedAs', { how: measure.endedAs })}</Tag>
  return <Tag tone={measure.status === 'running' ? 'accent' : 'differ'}>{t('status', { status: measure.status })}</Tag>
}

const When = ({ measure }: { measure: MeasureShown }) => {
  const t = useTexts(planTexts)
  const now = useNow()
  const { date, timeLeft } = useDates()
  const { startsOn, evaluateOn, status } = measure
  if (status === 'ended')
    return (
      <p className="s-soft">
        {t('period', { from: date(startsOn, 'long'), to: date(measure.endedAt ?? evaluateOn, 'long') })}
      </p>
    )
  const isLate = evaluateOn < localDay(now)
  return (
    <p className={isLate ? 's-late' : undefined}>
      <b>
        {isLate
          ? t('late', { time: timeLeft(evaluateOn, now), day: date(evaluateOn) })
          : t('evaluateOn', { day: date(evaluateOn) })}
      </b>{' '}
      <span className="s-soft">{t('period', { from: date(startsOn, 'brief'), to: date(evaluateOn, 'brief') })}</span>
    </p>
  )
}

const Acts = ({ caseId, measure, onDo }: Omit<MeasureCardProps, 'childName'>) => {
  const t = useTexts(planTexts)
  const { may, title } = measure
  const isDue = measure.evaluateOn <= localDay(useNow())
  if (!may.change && !may.evaluate) return null
  const button = (what: Doing, words: string, kind: 'primary' | 'secondary' | 'plain') => (
    <Button kind={kind} label={`${words}: ${title}`} onClick={() => onDo(what, measure)}>
      {words}
    </Button>
  )
  return (
    <Buttons>
      {may.evaluate ? button('evaluate', t('evaluate'), isDue ? 'primary' : 'secondary') : null}
      {may.change && measure.status === 'planned' ? <StartMeasure caseId={caseId} measure={measure} /> : null}
      {may.change ? button('change', t('change'), 'plain') : null}
      {may.change ? button('end', t('end'), 'plain') : null}
    </Buttons>
  )
}
