import { useTexts } from '../../texts/use-texts.ts'
import { useDates } from '../../texts/use-dates.ts'
import { Details } from '../page/Details.tsx'
import { Table } from '../page/Table.tsx'
import { kitTexts } from '../texts.ts'
import { LaneDrawing } from './LaneDrawing.tsx'
import type { Lane } from './lanes.ts'
import './lane-chart.css'

interface LaneChartProps {
  lanes: readonly Lane[]
  /** The local day. */
  today: string
  /** What the picture shows, `Hvem gjør hva når`. */
  label: string
}

/** Who does what when: people down, weeks across, drawn for a wide screen and for a phone, with the same in a table. */
export const LaneChart = ({ lanes, today, label }: LaneChartProps) => {
  const t = useTexts(kitTexts)
  const { date } = useDates()
  const states = { ongoing: t('laneOngoing'), done: t('laneDone'), missed: t('laneMissed') }
  const rows = lanes.flatMap(lane => [
    ...(lane.marks ?? []).map(mark => ({ ...mark, who: lane.name, from: mark.at, to: mark.at, state: '' })),
    ...lane.bars.map(bar => ({ ...bar, who: lane.name, state: states[bar.state] })),
  ])
  return (
    <div className="s-lanes">
      <LaneDrawing lanes={lanes} today={today} label={label} shape="wide" />
      <LaneDrawing lanes={lanes} today={today} label={label} shape="phone" />
      <Details summary={t('asTable')}>
        <Table
          caption={label}
          rows={rows}
          rowKey={row => row.key}
          columns={[
            { head: t('laneWho'), cell: row => row.who },
            { head: t('laneWhat'), cell: row => row.label },
            { head: t('laneFrom'), cell: row => date(row.from, 'brief') },
            { head: t('laneTo'), cell: row => date(row.to, 'brief') },
            { head: t('laneState'), cell: row => row.state },
          ]}
        />
      </Details>
    </div>
  )
}
