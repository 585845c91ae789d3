import { Card, DefinitionList, Own, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { inSentence } from '../names.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { familyTexts } from './family-texts.ts'

interface RequestStopsProps {
  caseId: string
  sharing: FamilySharing
  service: FamilyService
  me: 'yes' | 'no'
  onDone: () => void
}

/** What is asked, what an answer means, and the answer: three stops. */
export const RequestStops = ({ caseId, sharing, service, me, onDone }: RequestStopsProps) => {
  const t = useTexts(familyTexts)
  const { request } = service
  if (!request) return null
  return (
    <>
      <Stop title={t('what')}>
        <What service={service} request={request} />
      </Stop>
      <Stop title={t('means')}>
        <Means sharing={sharing} service={service} request={request} me={me} />
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
          { term: t('use'), text: request.purpose[language] },
          { term: t('people'), text: people.length > 0 ? people.join('. ') : t('peopleNone') },
          { term: t('until', { day: date(request.until, 'long') }), text: t('untilText') },
        ]}
      />
    </Card>
  )
}

type MeansProps = Pick<RequestStopsProps, 'sharing' | 'service' | 'me'> & { request: Request }

const Means = ({ sharing, service, request, me }: MeansProps) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const asked = sharing.topics.filter(one => request.topics.includes(one.id))
  const yes = asked.map(one => t('yesSees', { service: service.name, topic: inSentence(one.label[language]) }))
  const no = asked.map(one => one.whatNoCloses[language])
  return (
    <Stack>
      <Lines title={t('ifYes')} lines={[...yes, t('yesChange')]} />
      <Lines title={t('ifNo')} lines={[...no, t('noSame', { me, child: sharing.childName }), t('noWhy')]} />
    </Stack>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <Card title={title} as="h3" look="flat">
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Card>
)
