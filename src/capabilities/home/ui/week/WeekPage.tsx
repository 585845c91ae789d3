import { Shown } from '../../../../web/call/index.ts'
import { Button, Card, Link, Own, Skeleton, Spor, SporHead, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { listed, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { Asked } from './Asked.tsx'
import { Around } from './Around.tsx'
import { Days } from './Days.tsx'
import { Strip } from './Strip.tsx'
import { weekTexts } from './texts.ts'
import { useWeek } from './use-week.ts'
import type { Week } from './use-week.ts'
import './week.css'

/** The week of the family: what it wants, what there is day by day, what is asked of it, and who they meet. */
export const WeekPage = () => {
  const t = useTexts(weekTexts)
  const { role } = useSession()
  const { read, before, after } = useWeek()
  const title = t('title', { own: role === 'youth' ? 'yes' : 'no' })
  return (
    <Spor>
      <Shown
        of={read}
        until={
          <>
            <SporHead title={title} />
            <Skeleton lines={8} />
          </>
        }
      >
        {week =>
          week.children.length === 0 ? (
            <SporHead title={title} intro={t('nobody')} />
          ) : (
            <Inside {...{ title, week, before, after }} />
          )
        }
      </Shown>
    </Spor>
  )
}

interface InsideProps {
  readonly title: string
  readonly week: Week
  readonly before: () => void
  readonly after: () => void
}

const Inside = ({ title, week, before, after }: InsideProps) => {
  const t = useTexts(weekTexts)
  const language = useLanguage()
  const { date } = useDates()
  const { children, clashes, items, contacts } = week
  const sure = clashes.filter(one => one.who !== 'maybe').length
  return (
    <>
      <SporHead
        title={title}
        hello={
          <span>
            {listed(
              children.map(one => one.name),
              language,
            )}
          </span>
        }
        intro={t('intro', { clashes: sure })}
      />
      <Wants week={week} />
      <Stop title={t('range', { from: date(week.days[0] ?? '', 'day'), to: date(week.days[6] ?? '', 'day') })}>
        <div className="o-week-turn">
          <Button kind="secondary" onClick={before}>
            {t('before')}
          </Button>
          <Button kind="secondary" onClick={after}>
            {t('after')}
          </Button>
        </div>
        <Strip week={week} />
        <p className="s-soft">
          {t('counts', {
            meetings: items.filter(one => one.kind === 'meeting').length,
            people: contacts.length,
            clashes: sure,
          })}
        </p>
        <Days week={week} />
      </Stop>
      <Asked week={week} />
      <Around week={week} />
    </>
  )
}

/** What the reader has said to want, before anything that is asked. */
const Wants = ({ week: { wants } }: { week: Week }) => {
  const t = useTexts(weekTexts)
  const [first] = wants
  if (!first) return null
  return (
    <Stop title={t('wants')}>
      <Card>
        {wants.map(one => (
          <Own key={one.id}>{one.words}</Own>
        ))}
        <p>
          <Link to={paths.family.plan()} search={{ barn: first.childId }}>
            <Icon of={PencilWritingIcon} /> {t('change')}
          </Link>
        </p>
      </Card>
    </Stop>
  )
}
