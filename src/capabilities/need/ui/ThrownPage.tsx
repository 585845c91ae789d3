import { Shown } from '../../../web/call/index.ts'
import { Card, Empty, Link, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { askedTexts } from './asked-texts.ts'
import { useThrown } from './hooks.ts'
import type { Thrown } from './hooks.ts'

/** For the coordinating unit: what services throw between them, with the reasons; whose it is only for those who see the case. */
export const ThrownPage = () => {
  const t = useTexts(askedTexts)
  return (
    <Shown of={useThrown()} whole>
      {thrown => (
        <Page>
          <PageHead title={t('thrown')} intro={t('thrownIntro')} />
          {thrown.length === 0 ? (
            <Empty title={t('thrownNone')} as="h2">
              <p>{t('thrownNoneMore')}</p>
            </Empty>
          ) : (
            <Stack gap="large">
              <h2>{t('thrownCount', { count: thrown.length })}</h2>
              {thrown.map(one => (
                <OneThrown key={one.needId} thrown={one} />
              ))}
              <Reasons thrown={thrown} />
            </Stack>
          )}
        </Page>
      )}
    </Shown>
  )
}

const OneThrown = ({ thrown }: { thrown: Thrown }) => {
  const t = useTexts(askedTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { caseNumber: number, unit, since, offer, declined, seen } = thrown
  return (
    <Card as="h3" look="differ" title={t('inCase', { offer: labelIn(offer, language) ?? 'none', number })}>
      <p className="s-soft">{t('ofUnit', { unit, day: date(since, 'long') })}</p>
      {seen ? (
        <p>
          <b>{seen.what}</b> {seen.why} <Link to={paths.child(seen.caseId, 'plan')}>{t('open')}</Link>
        </p>
      ) : null}
      <ul>
        {declined.map(one => (
          <li key={`${one.service} ${one.at}`}>
            <b>{t('saidNo', { service: one.service, day: date(one.at, 'long') })}.</b>{' '}
            {labelIn(one.reason, language) ?? t('noReason')}
            {one.words === null ? '' : `: «${one.words}»`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Which reasons are given how often: what the municipality may have to do something with. */
const Reasons = ({ thrown }: { thrown: readonly Thrown[] }) => {
  const t = useTexts(askedTexts)
  const language = useLanguage()
  const all = thrown.flatMap(one => one.declined.map(({ reason }) => labelIn(reason, language) ?? t('noReason')))
  const counted = [...new Set(all)].map(reason => ({ reason, count: all.filter(one => one === reason).length }))
  return (
    <Card title={t('reasons')} look="flat">
      <ul>
        {counted
          .toSorted((a, b) => b.count - a.count)
          .map(({ reason, count }) => (
            <li key={reason}>
              {reason}: {t('times', { count })}
            </li>
          ))}
      </ul>
    </Card>
  )
}
