import type { ReplyOf } from '../../../../web/call/index.ts'
import { ButtonLink, Empty, Stack, TaskList, TaskRow } from '../../../../web/kit/index.ts'
import type { IconDrawing } from '../../../../web/kit/index.ts'
import {
  ClipboardCheckmarkIcon,
  ClockIcon,
  EnvelopeClosedIcon,
  ForwardIcon,
  HourglassIcon,
} from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { unit } from '../../api.ts'
import { RemindButton } from '../gap/RemindButton.tsx'
import { unitTexts } from './texts.ts'

type Gap = ReplyOf<typeof unit>['gaps'][number]

const icons: Readonly<Record<Exclude<Gap['type'], 'holder'>, IconDrawing>> = {
  unanswered: EnvelopeClosedIcon,
  step: ForwardIcon,
  silent: HourglassIcon,
  consent: ClockIcon,
  measure: ClipboardCheckmarkIcon,
}

/** What stands still in the unit: the case's number, since when, who must act, one press. */
export const UnitGaps = ({ gaps, now }: { gaps: readonly Gap[]; now: Date }) => {
  const t = useTexts(unitTexts)
  if (gaps.length === 0)
    return (
      <Empty title={t('emptyTitle')} as="h2">
        <p>{t('empty')}</p>
      </Empty>
    )
  return (
    <Stack>
      <div className="s-card-head">
        <h2>{t('list')}</h2>
        <span className="s-soft s-small">{t('order')}</span>
      </div>
      <TaskList label={t('list')}>
        {gaps.map(gap => (
          <OneGap key={gap.id} gap={gap} now={now} />
        ))}
      </TaskList>
    </Stack>
  )
}

const OneGap = ({ gap, now }: { gap: Gap; now: Date }) => {
  const t = useTexts(unitTexts)
  const { id } = useSession()
  const { date } = useDates()
  const { type, caseNumber: number, since, mustActId, mustActName } = gap
  const mark = type === 'holder' ? { look: 'baton' as const } : { look: 'gap' as const, icon: icons[type] }
  return (
    <TaskRow
      {...mark}
      title={<b>{t('title', { type, number })}</b>}
      reason={t('reason', { type })}
      who={mustActId === id ? t('you') : (mustActName ?? t('nobody'))}
      when={{ strong: t('days', { days: -daysUntil(since, now) }), text: t('since', { day: date(since, 'short') }) }}
      act={<Press gap={gap} mine={mustActId === id} />}
    />
  )
}

/** Who must act is reminded; what the leader must do is done from here. */
const Press = ({ gap: { id, type, caseId, mustActName, remindedAt }, mine }: { gap: Gap; mine: boolean }) => {
  const t = useTexts(unitTexts)
  const { date } = useDates()
  if (type === 'holder' && mine)
    return (
      <ButtonLink kind="secondary" to={paths.baton(caseId)}>
        {t('give')}
      </ButtonLink>
    )
  if (mine)
    return (
      <ButtonLink kind="secondary" to={paths.day()}>
        {t('see')}
      </ButtonLink>
    )
  if (remindedAt) return <span className="s-soft s-small">{t('reminded', { day: date(remindedAt, 'day') })}</span>
  return mustActName ? <RemindButton caseId={caseId} gapId={id} name={mustActName} /> : null
}
