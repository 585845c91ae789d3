import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Card, Link, Page, PageHead, Stack, Tag } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { listGrounds } from '../../api.ts'
import '../refusal-texts.ts'
import { SwitchGround } from './SwitchGround.tsx'
import { groundTexts } from './ground-texts.ts'

export type Ground = ReplyOf<typeof listGrounds>['grounds'][number]
type Source = NonNullable<Ground['source']>

/** The legal grounds with where they stand and how sure that is; the administrator says which the municipality does without. */
export const GroundsPage = () => {
  const t = useTexts(groundTexts)
  const read = useRead(listGrounds, {})
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Shown of={read} whole>
        {({ grounds, maySwitch }) => (
          <Stack>
            <p>
              {t('counts', {
                count: grounds.length,
                verified: grounds.filter(one => one.source?.verifiedOn != null).length,
              })}
            </p>
            {grounds.map(one => (
              <OneGround key={one.id} one={one} maySwitch={maySwitch} />
            ))}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const usePlace = () => {
  const t = useTexts(groundTexts)
  const language = useLanguage()
  return ({ law, section }: Pick<Source, 'law' | 'section'>) =>
    t('section', { law: labelIn(law, language), section: section ?? 'none' })
}

const OneGround = ({ one, maySwitch }: { one: Ground; maySwitch: boolean }) => {
  const t = useTexts(groundTexts)
  const language = useLanguage()
  const { date } = useDates()
  const place = usePlace()
  const said = { day: one.switchedOn ? date(one.switchedOn) : '', because: one.because ?? '' }
  return (
    <Card title={labelIn(one.title, language)} beside={t(`use_${one.use}`)}>
      <Stack gap="small">
        <p>{labelIn(one.means, language)}</p>
        {one.source ? <Stands source={one.source} /> : <p>{t('noLaw')}</p>}
        {one.coming.map(coming => (
          <p key={coming.url} className="s-soft s-small">
            {t('coming', { from: coming.from ?? 'none', place: place(coming) })}
          </p>
        ))}
        {one.because === null ? null : <p>{t(one.on ? 'onAgain' : 'off', said)}</p>}
        {maySwitch && one.mayBeOff && one.use === 'disclosure' ? <SwitchGround one={one} /> : null}
      </Stack>
    </Card>
  )
}

const Stands = ({ source }: { source: Source }) => {
  const t = useTexts(groundTexts)
  const place = usePlace()
  const { verifiedOn, tag, url } = source
  const sure = tag === 'S' ? t('secondary') : t('unverified')
  return (
    <p>
      {place(source)} {verifiedOn === null ? <Tag>{sure}</Tag> : <Tag>{t('verified', { on: verifiedOn })}</Tag>}{' '}
      <Link href={url}>{t('source')}</Link>
    </p>
  )
}
