import { Card, Stop } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { toldOfDay } from '../rules.ts'
import { useDisagreements } from './hooks.ts'
import type { Disagreement } from './hooks.ts'
import { familyDisagreementTexts } from './family-texts.ts'

/** So many days it still stands there that something has been decided. */
const NEWS_DAYS = 21

/**
 * That the services do not agree yet, how the help goes on, and by when it is settled; and for a while that it is. Nothing at all where
 * nothing is told.
 */
export const FamilyDisagreements = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyDisagreementTexts)
  const now = useNow()
  const all = useDisagreements(caseId).data?.disagreements ?? []
  const open = all.filter(one => one.endedAt === null)
  const isNews = ({ decided, endedAt }: Disagreement) => decided && daysUntil(endedAt ?? '', now) >= -NEWS_DAYS
  const news = all.filter(isNews)
  return (
    <>
      {open.length === 0 ? null : (
        <Stop title={t('familyTitle')}>
          {open.map(one => (
            <Waited key={one.id} one={one} />
          ))}
        </Stop>
      )}
      {news.length === 0 ? null : (
        <Stop title={t('familyDone')}>
          {news.map(one => (
            <Decided key={one.id} one={one} />
          ))}
        </Stop>
      )}
    </>
  )
}

const Waited = ({ one: { question, meanwhile, step, at, dueOn } }: { one: Disagreement }) => {
  const t = useTexts(familyDisagreementTexts)
  const { date } = useDates()
  const told = toldOfDay(step, daysUntil(dueOn, useNow()) < 0)
  const day = date(dueOn, 'day')
  return (
    <Card as="h3" title={t('forFamily', { question })} look="flat">
      <p>{t('familyGoesOn', { meanwhile })}</p>
      <p>
        {t('familyWho', { step })}{' '}
        {told === 'not_agreed' ? t('familyNotAgreed', { day }) : t('familyThen', { step: told, day })}
      </p>
      <p className="s-soft">{t('familySince', { day: date(at, 'day') })}</p>
    </Card>
  )
}

const Decided = ({ one: { question, endedAt } }: { one: Disagreement }) => {
  const t = useTexts(familyDisagreementTexts)
  const { date } = useDates()
  return (
    <Card as="h3" title={t('familyDecided', { question })} look="flat">
      <p>{t('familyDecidedOn', { day: date(endedAt ?? '', 'day') })}</p>
    </Card>
  )
}
