import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './rod-count.css'

interface RodCountProps {
  name: string
  /** Something to know: `i permisjon`, `én over avtalt`. */
  note?: string | undefined
  count: number
  /** How many the unit has agreed that one person should hold; free places are drawn dotted. */
  agreed: number
}

/** How many batons somebody holds. */
export const RodCount = ({ name, note, count, agreed }: RodCountProps) => {
  const t = useTexts(kitTexts)
  const places = Math.min(12, Math.max(count, agreed))
  return (
    <div className="s-rods">
      <p>
        <b>{name}</b>
        {note ? <small>{note}</small> : null}
      </p>
      <div>
        <svg viewBox={`0 0 ${places * 26} 26`} aria-hidden="true" focusable="false">
          {Array.from({ length: places }, (_, at) => (
            <rect
              key={at}
              className={at < count ? 's-rod' : 's-rod-free'}
              transform={`rotate(-62 ${13 + at * 26} 13)`}
              x={1 + at * 26}
              y="9"
              width="24"
              height="7.5"
              rx="3.75"
            />
          ))}
        </svg>
        <span className="s-unseen">{t('rods', { count })}</span>
        <span className="s-rods-count" aria-hidden="true">
          {count}
        </span>
      </div>
    </div>
  )
}
