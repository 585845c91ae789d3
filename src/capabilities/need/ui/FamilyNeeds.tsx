import { Card, Stop } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { familyNeedTexts } from './family-texts.ts'
import { useNeeds } from './hooks.ts'
import type { NeedShown, RequestShown } from './hooks.ts'

/** What is needed, who was asked, since when: nothing at all where nothing is told. */
export const FamilyNeeds = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyNeedTexts)
  const needs = useNeeds(caseId).data?.needs ?? []
  if (needs.length === 0) return null
  return (
    <Stop title={t('title')}>
      {needs.map(one => (
        <OneNeed key={one.id} need={one} />
      ))}
    </Stop>
  )
}

const OneNeed = ({ need }: { need: NeedShown }) => {
  const t = useTexts(familyNeedTexts)
  const { what, why, state, requests, measure, isThrown } = need
  const waiting = requests.findLast(one => one.state === 'sent' || one.state === 'countered')
  return (
    <Card as="h3" title={what} look="flat">
      {why === null ? null : <p>{why}</p>}
      {state === 'open' ? null : <p>{t('state', { state })}</p>}
      {measure === null ? null : <p>{t('byMeasure', { measure })}</p>}
      {requests.length === 0 && measure === null && state === 'open' ? <p>{t('nobody')}</p> : null}
      {requests.map(one => (
        <OneAsked key={one.id} request={one} />
      ))}
      {isThrown ? <p>{t('thrown')}</p> : null}
      {waiting ? <p>{t('responsible', { name: waiting.sentBy })}</p> : null}
    </Card>
  )
}

const OneAsked = ({ request }: { request: RequestShown }) => {
  const t = useTexts(familyNeedTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { service, state, sentAt, answeredAt, takenBy, startsOn, reason, answer, instead, outcome } = request
  const said = [answer, instead, outcome].filter(one => one !== null)
  const facts = {
    ...{ service, state, name: takenBy ?? service, from: startsOn === null ? '' : date(startsOn, 'day') },
    day: date(state === 'sent' ? sentAt : (answeredAt ?? sentAt), 'day'),
  }
  return (
    <p>
      {t('request', facts)} {reason ? `${labelIn(reason, language)}.` : ''} {said.map(one => `«${one}»`).join(' ')}
    </p>
  )
}
