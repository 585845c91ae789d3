import { Problem, Shown, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { Button, Empty, Link, Page, PageHead, Row, Stack, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { ForwardIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { remind } from '../../gap/api.ts'
import { listEscalated, takeEscalated } from '../api.ts'
import { escalatedTexts } from './texts.ts'

type Sent = ReplyOf<typeof listEscalated>['escalated'][number]

/** What was sent on to me because nobody acted: where, since when, who must act, one press. */
export const EscalatedPage = () => {
  const t = useTexts(escalatedTexts)
  const { role } = useSession()
  return (
    <Shown of={useRead(listEscalated, {})} whole>
      {({ escalated }) => (
        <Page>
          <PageHead title={t('title')} intro={t('intro')} />
          {role === 'coordinating_unit' ? (
            <Row>
              <Link to={paths.unitQuestions()}>{t('questions')}</Link>
              <Link to={paths.thrown()}>{t('nobodyTakes')}</Link>
              <Link to={paths.gaps()}>{t('figures')}</Link>
            </Row>
          ) : null}
          {escalated.length === 0 ? (
            <Empty title={t('none')} as="h2">
              <p>{t('noneMore')}</p>
            </Empty>
          ) : (
            <TaskList label={t('list')}>
              {escalated.map(one => (
                <OneSent key={one.id} sent={one} />
              ))}
            </TaskList>
          )}
        </Page>
      )}
    </Shown>
  )
}

const OneSent = ({ sent }: { sent: Sent }) => {
  const t = useTexts(escalatedTexts)
  const { date } = useDates()
  const now = useNow()
  const { role } = useSession()
  const { of, type, caseNumber, unit, since, mustAct, unnamed } = sent
  // Who is told last leads above; the coordinating unit is, where no unit is above.
  const rung = sent.rung === 'decision_maker' && role === 'coordinating_unit' ? 'last' : sent.rung
  return (
    <TaskRow
      look="gap"
      icon={ForwardIcon}
      title={
        <b>
          {t('what', { type })}
          {caseNumber ? ` ${t('inCase', { number: caseNumber })}` : ''}
        </b>
      }
      reason={of === 'service' ? t('whyService', { unit, rung }) : `${unit}. ${t('why', { rung, unit })}`}
      who={mustAct ?? t(unnamed ? 'unnamed' : 'nobody')}
      when={{ strong: t('days', { days: -daysUntil(since, now) }), text: t('since', { day: date(since, 'short') }) }}
      act={
        <Stack gap="small">
          <Take sent={sent} />
          {unnamed ? <Remind gapId={sent.gapId} /> : null}
        </Stack>
      }
    />
  )
}

/** Whoever it is that must act is reminded, unnamed. */
const Remind = ({ gapId }: { gapId: string }) => {
  const t = useTexts(escalatedTexts)
  const write = useWrite(remind, { done: t('reminded') })
  return (
    <Stack gap="small">
      <Button kind="plain" busy={write.busy} onClick={() => write.send({ gapId })}>
        {t('remind')}
      </Button>
      <Problem of={write} />
    </Stack>
  )
}

const Take = ({ sent: { id, version, takenAt } }: { sent: Sent }) => {
  const t = useTexts(escalatedTexts)
  const { date } = useDates()
  const write = useWrite(takeEscalated, { done: t('taken') })
  if (takenAt) return <span className="s-soft s-small">{t('takenOn', { day: date(takenAt, 'short') })}</span>
  return (
    <Stack gap="small">
      <Button kind="secondary" busy={write.busy} onClick={() => write.send({ escalationId: id, version })}>
        {t('take')}
      </Button>
      <Problem of={write} />
    </Stack>
  )
}
