import { Card, DefinitionList, Own, Stop } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { familyTexts } from './family-texts.ts'
import { Means } from './Means.tsx'

interface RequestStopsProps {
  caseId: string
  sharing: FamilySharing
  service: FamilyService
  onDone: () => void
}

/** What is asked, what an answer means, and the answer: three stops. */
export const RequestStops = ({ caseId, sharing, service, onDone }: RequestStopsProps) => {
  const t = useTexts(familyTexts)
  const { request } = service
  if (!request) return null
  return (
    <>
      <Stop title={t('what')}>
        <What service={service} request={request} />
      </Stop>
      <Stop title={t('means')}>
        <Means sharing={sharing} service={service} topics={request.topics} />
      </Stop>
      <Stop title={t('answer')} held>
        <AnswerForm caseId={caseId} sharing={sharing} service={service} topics={request.topics} onDone={onDone} />
      </Stop>
    </>
  )
}

type Request = NonNullable<FamilyService['request']>

const What = ({ service, request }: { service: FamilyService; request: Request }) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const { date } = useDates()
  const people = service.people.map(one => [one.name, one.title].filter(Boolean).join(', '))
  return (
    <Card>
      <Own by={t('asks', { by: request.by })}>{request.why}</Own>
      <DefinitionList
        items={[
          { term: t('use'), text: labelIn(request.purpose, language) },
          { term: t('people'), text: people.length > 0 ? people.join('. ') : t('peopleNone') },
          { term: t('until', { day: date(request.until, 'long') }), text: t('untilText') },
        ]}
      />
    </Card>
  )
}
