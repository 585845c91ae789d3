import { ButtonLink, Card, Tag } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { capital, localDay, useDates, useListed, useTexts } from '../../../../web/texts/index.ts'
import { placeOf } from './Strip.tsx'
import { weekTexts } from './texts.ts'
import { togetherOn } from './together.ts'
import type { Together } from './together.ts'
import type { Week, WeekItem } from './use-week.ts'

/** Day by day what there is; what cannot be at the same time stands together, with the way out. */
export const Days = ({ week }: { week: Week }) => {
  const t = useTexts(weekTexts)
  const { date } = useDates()
  const today = localDay(useNow())
  return (
    <ol className="o-week-days">
      {week.days.map(on => {
        const groups = togetherOn(week, on)
        return (
          <li key={on} id={placeOf(on)} tabIndex={-1}>
            <h3>
              {capital(date(on, 'weekday'))}
              {on === today ? <span className="s-soft"> {t('today')}</span> : null}
            </h3>
            {groups.length === 0 ? <p className="s-soft">{t('free')}</p> : null}
            {groups.map(group => (
              <Group key={group.items.map(one => `${one.id} ${one.beginsAt}`).join()} {...{ week, group }} />
            ))}
          </li>
        )
      })}
    </ol>
  )
}

const Group = ({ week, group: { items, who } }: { week: Week; group: Together }) => {
  const t = useTexts(weekTexts)
  const own = useSession().role === 'youth'
  const listed = useListed()
  const namesOf = (ids: readonly string[]) =>
    listed(week.children.filter(one => ids.includes(one.id)).map(one => one.name))
  const [first] = items
  const shown = items.map(one => (
    <Item key={one.id} item={one} child={week.children.length > 1 ? namesOf(one.childIds) : ''} />
  ))
  if (who === undefined || !first) return <>{shown}</>
  return (
    <div className="o-week-clash" data-who={who}>
      {shown}
      <p>
        <b>{t('clash', { who: own && who === 'child' ? 'reader' : who, child: namesOf(first.childIds) })}</b>
      </p>
      <WayOut items={items} />
    </div>
  )
}

/** A meeting can be moved by who is called; of the rest somebody must be told. */
const WayOut = ({ items }: { items: readonly WeekItem[] }) => {
  const t = useTexts(weekTexts)
  const meeting = items.find(one => one.kind === 'meeting' && one.asks === 'presence')
  const childId = (meeting ?? items[0])?.childIds[0] ?? ''
  return (
    <ButtonLink
      wide
      kind={meeting ? 'primary' : 'secondary'}
      to={meeting ? paths.family.meetings() : paths.family.messages()}
      search={{ barn: childId }}
    >
      {meeting ? t('moveMeeting') : t('tell')}
    </ButtonLink>
  )
}

const Item = ({ item, child }: { item: WeekItem; child: string }) => {
  const t = useTexts(weekTexts)
  const { clock } = useDates()
  const { title, place, who, beginsAt, endsAt } = item
  return (
    <Card>
      <div className="o-week-item" data-kind={item.kind}>
        <p className="s-soft">{t('clock', { from: clock(beginsAt), to: clock(endsAt) })}</p>
        <h4>{title}</h4>
        {place || who ? <p className="s-soft">{place ?? who}</p> : null}
        {child ? <Tag>{t('forChild', { child })}</Tag> : null}
      </div>
    </Card>
  )
}
