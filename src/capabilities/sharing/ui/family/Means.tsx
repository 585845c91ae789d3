import { Card, Stack } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { inSentence, labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { familyTexts } from './family-texts.ts'
import type { Topic } from './use-answers.ts'

interface MeansProps {
  sharing: FamilySharing
  service: FamilyService
  topics: readonly Topic[]
}

/** What a yes opens and what a no closes: stands before the choice, whichever way it goes. */
export const Means = ({ sharing, service, topics }: MeansProps) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  const asked = sharing.topics.filter(one => topics.includes(one.id))
  const yes = asked.map(one => t('yesSees', { service: service.name, topic: inSentence(labelIn(one.label, language)) }))
  const no = asked.map(one => labelIn(one.whatNoCloses, language))
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
