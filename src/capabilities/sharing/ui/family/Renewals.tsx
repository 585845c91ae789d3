import { Shown } from '../../../../web/call/index.ts'
import { Card, Link } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { inSentence, labelIn, listed, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useFamilySharing } from '../hooks.ts'
import { ownTexts } from './own-texts.ts'
import { RenewButton } from './Renewal.tsx'
import '../refusal-texts.ts'

/** On Hjem: each own yes that soon ends, what it opens, and one press that says the same again. To do nothing is a no. */
export const Renewals = ({ caseId }: { caseId: string }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <Shown of={useFamilySharing(caseId)}>
      {({ services, topics }) =>
        services.map(service => {
          const { renewal } = service
          if (!renewal) return null
          const mine = service.topics.filter(one => one.open && one.mine).map(one => one.topic)
          const seen = topics.filter(one => mine.includes(one.id)).map(one => inSentence(labelIn(one.label, language)))
          const day = date(renewal.endsOn, 'day')
          return (
            <Card key={service.id} title={t('endsTitle', { service: service.name, day })} as="h3">
              <p>{t('endsSees', { service: service.name, topics: listed(seen, language) })}</p>
              <p>{t('endsElse')}</p>
              <RenewButton caseId={caseId} service={service} renewal={renewal} wide />
              <p>
                <Link to={paths.family.insight()}>{t('endsChange')}</Link>
              </p>
            </Card>
          )
        })
      }
    </Shown>
  )
}
