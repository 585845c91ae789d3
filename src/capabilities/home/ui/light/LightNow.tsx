import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { ButtonLink, Card, DateBlock, Skeleton, Spor, SporHead, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { light } from '../../api.ts'
import { lightTexts } from './texts.ts'
import './light.css'

type Meeting = NonNullable<ReplyOf<typeof light>['meeting']>

/** What somebody sees who has only the weakest log-in: whether something waits, and the next time and place. */
export const LightNow = () => {
  const t = useTexts(lightTexts)
  const read = useRead(light, {})
  return (
    <Spor>
      <SporHead title={t('title')} intro={t('lead')} />
      <Shown of={read} until={<Skeleton lines={6} />}>
        {({ waits, meeting }) => (
          <>
            <Stop title={t('nextMeeting')}>{meeting ? <When meeting={meeting} /> : <p>{t('noMeeting')}</p>}</Stop>
            <Stop title={t('more')} held={waits}>
              <p>
                <b>{t(waits ? 'waits' : 'nothingWaits')}</b>
              </p>
              <p>{t('strongWhy')}</p>
              <Stronger />
            </Stop>
          </>
        )}
      </Shown>
    </Spor>
  )
}

const When = ({ meeting }: { meeting: Meeting }) => {
  const t = useTexts(lightTexts)
  const { time } = useDates()
  const { startsAt, endsAt, place, placeHeldBack } = meeting
  return (
    <Card>
      <div className="s-light-when">
        <DateBlock when={startsAt} />
        <div>
          <p>{t('clock', { from: time(startsAt), to: time(endsAt) })}</p>
          <p dir="auto">{placeHeldBack ? t('placeHeld') : (place ?? t('noPlace'))}</p>
        </div>
      </div>
    </Card>
  )
}

/** To a log-in that opens everything, and back to the page that was asked for. */
const Stronger = () => {
  const t = useTexts(lightTexts)
  const { pathname, search } = globalThis.location
  return (
    <ButtonLink href={`${paths.login(pathname + search)}&level=high`} wide>
      {t('strong')}
    </ButtonLink>
  )
}
