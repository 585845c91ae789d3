import type { ReplyOf } from '../../../../web/call/index.ts'
import { Card, RodCount } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { unit } from '../../api.ts'
import { unitTexts } from './texts.ts'

type Unit = ReplyOf<typeof unit>

/** Who holds how many batons, beside what the municipality has agreed. */
export const Holders = ({ holders, agreed }: { holders: Unit['holders']; agreed: number }) => {
  const t = useTexts(unitTexts)
  const { date } = useDates()
  const noteOf = ({ away, count, leavesOn }: Unit['holders'][number]) => {
    if (leavesOn) return t('leaves', { day: date(leavesOn, 'brief') })
    if (away) return t('away')
    return count > agreed ? t('over', { count: count - agreed }) : undefined
  }
  return (
    <Card title={t('rods')}>
      {holders.length === 0 ? <p className="s-soft">{t('noHolders')}</p> : null}
      <div>
        {holders.map(one => (
          <RodCount key={one.employeeId} name={one.name} count={one.count} agreed={agreed} note={noteOf(one)} />
        ))}
      </div>
      <p className="s-soft s-small">{t('agreed', { count: agreed })}</p>
    </Card>
  )
}
