import { Problem, useRead, useWrite } from '../../../web/call/index.ts'
import { Button, Card, Timeline, Why } from '../../../web/kit/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { answerReport, listReports, listUnitReports } from '../api.ts'
import { reportTexts } from './texts.ts'
import type { ReportShown } from './types.ts'

const MOST = 50

/** What the writer has reported, and whether an answer has come. */
export const SentReports = ({ today }: { today: string }) => {
  const t = useTexts(reportTexts)
  const { date } = useDates()
  const reports = useRead(listReports, { limit: MOST }).data ?? []
  if (reports.length === 0) return null
  return (
    <div className="s-no-print">
      <Card title={t('mine')}>
        <Timeline
          label={t('mine')}
          entries={reports.map(report => ({
            key: report.id,
            when: t('sentOn', { date: date(report.sentOn) }),
            title: report.label,
            by: report.earlierId === null ? t(`channel_${report.channel}`) : t('added'),
            look: report.unanswered ? 'gap' : undefined,
            children: <Answer report={report} today={today} />,
          }))}
        />
        <Why>{t('again')}</Why>
      </Card>
    </div>
  )
}

const Answer = ({ report, today }: { report: ReportShown; today: string }) => {
  const t = useTexts(reportTexts)
  const { date } = useDates()
  const write = useWrite(answerReport, { done: t('answeredDone'), shows: [listReports] })
  if (report.answeredOn !== null) return <p>{t('answered', { date: date(report.answeredOn) })}</p>
  return (
    <>
      <p>
        {report.unanswered
          ? t('silent', { days: -daysUntil(report.sentOn, today) })
          : t('waiting', { date: date(report.remindOn) })}
      </p>
      <Problem of={write} />
      <Button
        kind="secondary"
        busy={write.busy}
        onClick={() => write.send({ reportId: report.id, version: report.version, answeredOn: today })}
      >
        {t('answeredDo')}
      </Button>
    </>
  )
}

/** For a leader: that, when and by whom, where the writer has chosen so. */
export const UnitReports = () => {
  const t = useTexts(reportTexts)
  const { date } = useDates()
  const reports = useRead(listUnitReports, { limit: MOST }).data ?? []
  if (reports.length === 0) return null
  return (
    <div className="s-no-print">
      <Card look="flat" title={t('unit')}>
        <p className="s-soft">{t('unitHint')}</p>
        <ul>
          {reports.map(one => (
            <li key={one.id}>{t('unitOne', { name: one.writer, date: date(one.sentOn) })}</li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
