import { useRead } from '../../../web/call/index.ts'
import { Card, Stop } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { toldToFamily } from '../api.ts'
import { familyTexts } from './family-texts.ts'

/** What a family is told: what was given without their yes, and who opened the case in an emergency. Nothing when there is nothing. */
export const ToldNotices = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const { date, time } = useDates()
  const { given = [], opened = [] } = useRead(toldToFamily, { caseId }).data ?? {}
  if (given.length + opened.length === 0) return null
  return (
    <Stop title={t('title')}>
      <p>{t('duty')}</p>
      {opened.map(one => (
        <Card
          key={one.id}
          as="h3"
          title={t('opened', { name: one.name, service: one.service, day: `${date(one.at)} ${time(one.at)}` })}
        >
          <p>{one.reason}</p>
        </Card>
      ))}
      {given.map(one => (
        <Card key={one.id} as="h3" title={t('given', { from: one.from, receiver: one.receiver, day: date(one.on) })}>
          <p>{one.what}</p>
          <p className="s-soft">{t('givenWhy', { ground: labelIn(one.ground, language), purpose: one.purpose })}</p>
        </Card>
      ))}
      <p className="s-soft">{t('wonder')}</p>
    </Stop>
  )
}
