import { grouped } from '../../../../kernel/grouped.ts'
import { Message } from '../../../../web/kit/index.ts'
import { inSentence, labelIn, listed, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { familyTexts } from './family-texts.ts'
import type { Topic } from './use-answers.ts'

interface OthersProps {
  sharing: Pick<FamilySharing, 'topics'>
  service: FamilyService
  topics: readonly Topic[]
}

const WORDS = { no: 'otherNo', not_answered: 'otherWaits', yes: 'otherYes' } as const

/** How the others have answered, about what and towards whom: never why. */
export const Others = ({ sharing, service, topics }: OthersProps) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const said = service.topics
    .filter(one => topics.includes(one.topic))
    .flatMap(({ topic, others }) => others.map(({ name, state }) => ({ topic, name, state })))
  const label = (id: string) => inSentence(labelIn(sharing.topics.find(one => one.id === id)?.label, language) ?? '')
  const lines = [...grouped(said, one => `${one.state} ${one.name}`).values()].flatMap(same => {
    const [first] = same
    const about = listed(
      same.map(one => label(one.topic)),
      language,
    )
    return first ? [t(WORDS[first.state], { name: first.name, service: service.name, topics: about })] : []
  })
  return lines.map(line => (
    <Message key={line}>
      <p>{line}</p>
    </Message>
  ))
}
