import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './track.css'

interface LevelPathProps {
  /** The levels and their names, from the municipality's settings. */
  levels: readonly { number: number; label: string }[]
  current: number
  /** Whether somebody holds the baton. */
  held?: boolean | undefined
}

const STEP = 112
const FIRST = 48

/** The path of levels: a solid double line is walked, a dotted one lies ahead, the baton across where we are. */
export const LevelPath = ({ levels, current, held = true }: LevelPathProps) => {
  const t = useTexts(kitTexts)
  const here = Math.max(
    0,
    levels.findIndex(level => level.number === current),
  )
  const x = (at: number) => FIRST + at * STEP
  const end = x(levels.length - 1)
  const now = levels[here]
  return (
    <svg
      className="s-path"
      viewBox={`0 0 ${end + FIRST} 68`}
      role="img"
      aria-label={t('levelPath', { number: current, label: now?.label ?? '' })}
    >
      {[22.8, 29.2].map(y => (
        <g key={y}>
          <path className="s-walked" d={`M${FIRST} ${y}H${x(here)}`} />
          <path className="s-ahead" d={`M${x(here)} ${y}H${end}`} />
        </g>
      ))}
      {levels.map(({ number, label }, at) => (
        <g key={number} data-at={at < here ? 'was' : at === here ? 'now' : 'ahead'}>
          {at === here && held ? (
            <g transform={`rotate(-32 ${x(at)} 26)`}>
              <rect className="s-rod" x={x(at) - 31} y="20.5" width="62" height="11" rx="5.5" />
              <path className="s-grip" d={`M${x(at) + 20} 20.5v11M${x(at) + 24.5} 20.5v11`} />
            </g>
          ) : null}
          <circle className="s-stop" cx={x(at)} cy="26" r={at === here ? 15 : 11} />
          <text className="s-stop-number" x={x(at)} y="30.7">
            {number}
          </text>
          <text className="s-stop-label" x={x(at)} y="63">
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
