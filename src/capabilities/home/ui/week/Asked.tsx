import { ButtonLink, Card, Message, Stop } from '../../../../web/kit/index.ts'
import { HandShakeHeartIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useListed, useTexts } from '../../../../web/texts/index.ts'
import { weekTexts } from './texts.ts'
import type { Week } from './use-week.ts'

const HOUR = 60

/** What each asks of the family, how much it is together, and what can be done when that is too much. */
export const Asked = ({ week: { demands, minutes, limit, children } }: { week: Week }) => {
  const t = useTexts(weekTexts)
  const time = (all: number) => t('duration', { hours: Math.floor(all / HOUR), minutes: all % HOUR }).trim()
  const listed = useListed()
  const namesOf = (ids: readonly string[]) => listed(children.filter(one => ids.includes(one.id)).map(one => one.name))
  const tooMuch = minutes > limit
  return (
    <Stop title={t('asked')} count={demands.length === 0 ? undefined : demands.length}>
      {demands.length === 0 ? <p>{t('askedNothing')}</p> : null}
      {demands.map(one => (
        <Card key={one.id} as="h3" title={one.title}>
          <p className="s-soft">
            {[
              one.mine ? t('byYou') : one.who ? t('by', { who: one.who, family: one.byFamily ? 'yes' : 'no' }) : '',
              children.length > 1 ? t('forChild', { child: namesOf(one.childIds) }) : '',
              one.minutes > 0 ? t('aWeek', { time: time(one.minutes) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Card>
      ))}
      {minutes > 0 ? <p>{t('sum', { time: time(minutes) })}</p> : null}
      {tooMuch ? (
        <Message icon={HandShakeHeartIcon}>
          <p>
            <b>{t('tooMuch')}</b>
          </p>
          <p>{t('tooMuchDo')}</p>
          <ButtonLink
            wide
            kind="secondary"
            to={paths.family.messages()}
            search={{ barn: demands[0]?.childIds[0] ?? '' }}
          >
            {t('tell')}
          </ButtonLink>
        </Message>
      ) : null}
    </Stop>
  )
}
