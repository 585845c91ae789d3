import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import { placeOf, weeksOf } from './lanes.ts'
import type { Lane, LaneBar } from './lanes.ts'

/** Sizes in the drawing's own units; text is 14 on the wide one, 13 on a phone. */
interface Shape {
  width: number
  /** Room for names beside the lanes. */
  names: number
  /** How many weeks fit. */
  most: number
  top: number
  row: number
  pad: number
  text: number
  /** Room for a name above its lane. */
  nameAbove: number
}
const shapes: Readonly<Record<'wide' | 'phone', Shape>> = {
  wide: { width: 1122, names: 178, most: 10, top: 50, row: 24, pad: 20, text: 14, nameAbove: 0 },
  phone: { width: 358, names: 0, most: 4, top: 28, row: 24, pad: 12, text: 13, nameAbove: 22 },
}

interface LaneDrawingProps {
  lanes: readonly Lane[]
  today: string
  label: string
  shape: keyof typeof shapes
}

/** The picture itself. */
export const LaneDrawing = ({ lanes, today, label, shape }: LaneDrawingProps) => {
  const t = useTexts(kitTexts)
  const s = shapes[shape]
  const { first, weeks } = weeksOf(lanes, today, s.most)
  const x = (day: string) => s.names + placeOf(day, first, weeks.length) * (s.width - s.names - 2)
  const heightOf = (lane: Lane) =>
    Math.max(
      shape === 'wide' ? 66 : 46,
      s.nameAbove + s.pad + (lane.bars.length + (lane.marks?.length ?? 0)) * (s.row + 6),
    )
  const tops = lanes.map((_, at) => lanes.slice(0, at).reduce((sum, lane) => sum + heightOf(lane), s.top))
  const bottom = lanes.reduce((sum, lane) => sum + heightOf(lane), s.top)
  const weekWide = (s.width - s.names - 2) / weeks.length
  return (
    <svg
      className="s-drawn s-lanes-drawing"
      data-shape={shape}
      viewBox={`0 0 ${s.width} ${bottom + 34}`}
      role="img"
      aria-label={`${label}. ${t('laneTable')}`}
      fontSize={s.text}
    >
      {weeks.map((week, at) => (
        <g key={week}>
          <path d={`M${s.names + at * weekWide} ${s.top - 8}V${bottom}`} stroke="var(--line)" />
          <text className="s-mut" x={s.names + at * weekWide + weekWide / 2} y="18" textAnchor="middle">
            {at === 0 || shape === 'phone' ? t('week', { number: week }) : week}
          </text>
        </g>
      ))}
      {lanes.map((lane, at) => (
        <OneLane key={lane.key} lane={lane} top={tops[at] ?? s.top} height={heightOf(lane)} x={x} shape={shape} />
      ))}
      <path d={`M${x(today)} ${s.top - 8}V${bottom + 6}`} stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="2 4" />
      <rect x={x(today) - 28} y={bottom + 6} width="56" height="22" rx="11" fill="var(--ink)" />
      <text className="s-lanes-today" x={x(today)} y={bottom + 21.5} textAnchor="middle" fontSize="13">
        {t('today')}
      </text>
    </svg>
  )
}

interface OneLaneProps {
  lane: Lane
  top: number
  height: number
  x: (day: string) => number
  shape: keyof typeof shapes
}

const OneLane = ({ lane, top, height, x, shape }: OneLaneProps) => {
  const s = shapes[shape]
  const middle = top + (height + s.nameAbove) / 2
  const rows = lane.bars.length + (lane.marks?.length ?? 0)
  const rowTop = (at: number) => middle - (rows * (s.row + 6)) / 2 + at * (s.row + 6) + 3
  return (
    <g>
      <path d={`M0 ${top + height}H${s.width}`} stroke="var(--line)" />
      <text x="0" y={shape === 'wide' ? middle - 4 : top + 18} fontSize={shape === 'wide' ? 16 : 14} fontWeight="600">
        {lane.name}
      </text>
      {shape === 'wide' ? (
        <text className="s-mut" x="0" y={middle + 16}>
          {lane.role}
        </text>
      ) : null}
      {(lane.marks ?? []).map((mark, at) => (
        <g key={mark.key}>
          <circle cx={x(mark.at)} cy={rowTop(at) + s.row / 2} r="8" className="s-lanes-mark" />
          <LaneText
            text={mark.label}
            from={x(mark.at) - 16}
            y={rowTop(at) + 17}
            width={s.width}
            end={x(mark.at) + 16}
          />
        </g>
      ))}
      {lane.bars.map((bar, at) => (
        <Bar key={bar.key} bar={bar} x={x} top={rowTop(at + (lane.marks?.length ?? 0))} row={s.row} width={s.width} />
      ))}
    </g>
  )
}

/** How wide a letter is on average, in the drawing's units. */
const LETTER = 7.2
/** Words cut to the room there is; the table beside the picture has them whole. */
const cut = (words: string, room: number) => {
  const letters = Math.max(3, Math.floor(room / LETTER))
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`
}

/** Words before a thing or after it, where there is most room. */
const LaneText = ({
  text,
  from,
  end,
  y,
  width,
}: {
  text: string
  from: number
  end: number
  y: number
  width: number
}) =>
  from > width - end ? (
    <text x={from} y={y} textAnchor="end" fontWeight="500" className="s-lanes-text">
      {cut(text, from)}
    </text>
  ) : (
    <text x={end} y={y} fontWeight="500" className="s-lanes-text">
      {cut(text, width - end)}
    </text>
  )

const Bar = ({
  bar,
  x,
  top,
  row,
  width,
}: {
  bar: LaneBar
  x: (day: string) => number
  top: number
  row: number
  width: number
}) => {
  const t = useTexts(kitTexts)
  const [from, to] = [x(bar.from), Math.max(x(bar.to), x(bar.from) + 24)]
  const words =
    bar.state === 'missed' ? `${t('laneMissed')}: ${bar.label}` : bar.state === 'done' ? `✓ ${bar.label}` : bar.label
  const room = to - from - 28
  const inside = words.length * LETTER < room || room > Math.max(from, width - to)
  return (
    <g data-state={bar.state} className="s-lanes-bar">
      <rect x={from} y={top} width={to - from} height={row} rx={row / 2} />
      {inside ? (
        <text x={from + 14} y={top + 17} fontWeight="500">
          {cut(words, room)}
        </text>
      ) : (
        <LaneText text={words} from={from - 8} end={to + (bar.evaluated ? 16 : 8)} y={top + 17} width={width} />
      )}
      {bar.evaluated ? (
        <rect
          x={to - 8}
          y={top + row / 2 - 8}
          width="16"
          height="16"
          rx="2"
          transform={`rotate(45 ${to} ${top + row / 2})`}
          className="s-lanes-evaluation"
        />
      ) : null}
    </g>
  )
}
