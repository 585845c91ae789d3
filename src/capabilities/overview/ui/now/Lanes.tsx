import { ButtonLink, Card, LaneChart } from '../../../../web/kit/index.ts'
import type { Lane } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import type { NowReply } from './now-reply.ts'
import { nowTexts } from './texts.ts'

interface LanesProps {
  readonly caseId: string
  readonly of: Pick<NowReply, 'lanes' | 'meetings'>
  readonly now: Date
}

/** Who has promised what by when, and the meetings. */
export const Lanes = ({ caseId, of: { lanes, meetings }, now }: LanesProps) => {
  const t = useTexts(nowTexts)
  const people: Lane[] = lanes.map((lane, at) => ({
    key: `${at}`,
    name: lane.who,
    role: lane.service ?? t(lane.kind),
    bars: lane.bars.map(bar => ({
      key: bar.id,
      label: bar.title,
      from: bar.from,
      to: bar.to,
      state: bar.status === 'ended' ? 'done' : bar.late ? 'missed' : 'ongoing',
      evaluated: bar.status !== 'ended',
    })),
  }))
  const marks = meetings.map(({ id, at, purpose }) => ({ key: id, label: purpose, at: localDay(at) }))
  const together: Lane[] =
    marks.length > 0 ? [{ key: 'meetings', name: t('together'), role: t('meetings'), bars: [], marks }] : []
  const all = [...people, ...together]
  return (
    <Card title={t('lanes')}>
      {all.length === 0 ? (
        <>
          <p className="s-soft">{t('lanesEmpty')}</p>
          <div>
            <ButtonLink kind="secondary" to={paths.child(caseId, 'plan')}>
              {t('openPlan')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <LaneChart lanes={all} today={localDay(now)} label={t('lanes')} />
      )}
    </Card>
  )
}
