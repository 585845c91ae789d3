import type { ReplyOf } from '../../../../web/call/index.ts'
import { ButtonLink, Details, Empty, FirstOf, Link, Stack, TaskList, TaskRow } from '../../../../web/kit/index.ts'
import type { IconDrawing } from '../../../../web/kit/index.ts'
import {
  CalendarIcon,
  ChatIcon,
  ClipboardCheckmarkIcon,
  ClockIcon,
  CompassIcon,
  EnvelopeClosedIcon,
  FileTextIcon,
  ForwardIcon,
  HourglassIcon,
} from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { unit } from '../../api.ts'
import { answerable } from '../../../gap/model.ts'
import { AnswerGaps } from '../gap/AnswerGap.tsx'
import { RemindButton } from '../gap/RemindButton.tsx'
import { unitTexts } from './texts.ts'

type Gap = ReplyOf<typeof unit>['gaps'][number]
type Holder = ReplyOf<typeof unit>['holders'][number]

const icons: Readonly<Partial<Record<Gap['type'], IconDrawing>>> = {
  unanswered: EnvelopeClosedIcon,
  step: ForwardIcon,
  silent: HourglassIcon,
  consent: ClockIcon,
  measure: ClipboardCheckmarkIcon,
  pause: CalendarIcon,
  minutes: FileTextIcon,
  advice: ChatIcon,
  not_started: ForwardIcon,
  no_effect: ClipboardCheckmarkIcon,
  no_measure: ClipboardCheckmarkIcon,
  ...{ no_family: CalendarIcon, without_family: CalendarIcon },
  disagreement: ChatIcon,
  no_consent: EnvelopeClosedIcon,
  responsible: ClipboardCheckmarkIcon,
  ...{ transition_start: ForwardIcon, transition_receive: ForwardIcon, transition_check: ChatIcon },
  ...{ undecided: ChatIcon, guide: FileTextIcon },
  ...{ need_waits: HourglassIcon, thrown: ForwardIcon },
  ...{
    clash_time: CalendarIcon,
    clash_goal: HourglassIcon,
    clash_demand: HourglassIcon,
    goal_late: CalendarIcon,
    plan_late: CalendarIcon,
    voice: ChatIcon,
  },
}

interface UnitGapsProps {
  readonly gaps: readonly Gap[]
  readonly holders: readonly Holder[]
  readonly now: Date
}

/** What stands still in the unit: the case's number, since when, who must act, one press. */
export const UnitGaps = ({ gaps, holders, now }: UnitGapsProps) => {
  const t = useTexts(unitTexts)
  const title = useUnitTitle()
  const leaving = holders.filter(one => one.leavesOn !== null && one.count > 0)
  const cases = new Map(gaps.flatMap(one => (one.caseId ? [[one.caseId, one.caseNumber ?? ''] as const] : [])))
  if (gaps.length + leaving.length === 0)
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
      <FirstOf rows={gaps}>
        {shown => (
          <TaskList label={t('list')}>
            {leaving.map(one => (
              <Leaving key={one.employeeId} holder={one} now={now} />
            ))}
            {shown.map(gap => (
              <OneGap key={gap.id} gap={gap} now={now} />
            ))}
          </TaskList>
        )}
      </FirstOf>
      <AnswerGaps
        gaps={gaps
          .filter(gap => answerable(gap.type) && (gap.caseId ?? gap.service) !== null)
          .map(gap => ({ ...ofGap(gap), title: title(gap) }))}
      />
      {/* Apart from the gaps, so that each of them has one thing to press. */}
      {cases.size === 0 ? null : (
        <Details summary={t('oversight')}>
          <Stack>
            {[...cases].map(([caseId, number]) => (
              <Link key={caseId} to={paths.oversight(caseId)}>
                {number}
              </Link>
            ))}
          </Stack>
        </Details>
      )}
    </Stack>
  )
}

/** What a gap is of, to answer it. */
export const ofGap = ({ id, caseId, service }: Pick<Gap, 'id' | 'caseId' | 'service'>) => ({
  ...{ gapId: id, caseId: caseId ?? undefined, serviceId: service?.id },
})

/** What a gap is called for whoever may know that it is there, and no more. */
export const useUnitTitle = (): ((gap: Pick<Gap, 'type' | 'caseNumber' | 'ask' | 'service'>) => string) => {
  const t = useTexts(unitTexts)
  return ({ type, caseNumber: number, ask, service }) => {
    if (service) return t('titleService', { type, service: service.name })
    return number === null ? t('titleConcern', { type }) : t('title', { type, number, ask: ask ?? 'other' })
  }
}

/** Whoever leaves while holding: told before it happens, so that somebody can say yes in time. */
const Leaving = ({ holder: { employeeId, name, count, leavesOn }, now }: { holder: Holder; now: Date }) => {
  const t = useTexts(unitTexts)
  const { service } = useSession()
  const { date, relative } = useDates()
  if (leavesOn === null) return null
  return (
    <TaskRow
      look="baton"
      title={<b>{t('losing', { count })}</b>}
      reason={t('losingWhy', { name, day: date(leavesOn) })}
      who={name}
      when={{ strong: relative(leavesOn, now), text: date(leavesOn, 'short') }}
      act={
        <ButtonLink to={paths.employee(service?.id ?? '', employeeId)}>
          {t('losingPress', { name: name.split(' ')[0] ?? name })}
        </ButtonLink>
      }
    />
  )
}

const OneGap = ({ gap, now }: { gap: Gap; now: Date }) => {
  const t = useTexts(unitTexts)
  const { id } = useSession()
  const { date, timeLeft } = useDates()
  const title = useUnitTitle()(gap)
  const { type, since, until, because, mustActId, mustActName } = gap
  const mark =
    type === 'holder' ? { look: 'baton' as const } : { look: 'gap' as const, icon: icons[type] ?? CompassIcon }
  return (
    <TaskRow
      {...mark}
      title={<b>{title}</b>}
      reason={t('reason', { type: because ? `leader_${because}` : type })}
      who={mustActId === id ? t('you') : (mustActName ?? t('nobody'))}
      when={
        until
          ? { strong: timeLeft(until, now), text: t('until', { day: date(until, 'short') }) }
          : { strong: t('days', { days: -daysUntil(since, now) }), text: t('since', { day: date(since, 'short') }) }
      }
      act={<Press gap={gap} mine={mustActId === id} />}
    />
  )
}

/** Who must act is reminded; what the leader must do is done from here. */
const Press = ({ gap, mine }: { gap: Gap; mine: boolean }) => {
  const { id, type, caseId, service, because, mustActName, remindedAt } = gap
  const t = useTexts(unitTexts)
  const { date } = useDates()
  const gives = type === 'holder' && caseId !== null
  // Whoever leads above can say who is there instead of somebody who is away; a leader is set by the administrator.
  if (service && because !== null && (mine || because === 'away'))
    return (
      <ButtonLink kind="secondary" to={paths.people(service.id)}>
        {t('toPeopleOf', { because: because ?? 'none' })}
      </ButtonLink>
    )
  if (mine)
    return (
      <ButtonLink kind="secondary" to={gives ? paths.baton(caseId) : paths.day()}>
        {t(gives ? 'give' : 'see')}
      </ButtonLink>
    )
  if (remindedAt) return <span className="s-soft s-small">{t('reminded', { day: date(remindedAt, 'day') })}</span>
  return mustActName ? <RemindButton gapId={id} name={mustActName} /> : null
}
