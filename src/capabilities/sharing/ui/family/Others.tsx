import { Message } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService } from '../hooks.ts'
import { familyTexts } from './family-texts.ts'
import type { Topic } from './use-answers.ts'

/** How the others have answered: never why. */
export const Others = ({ service, topics }: { service: FamilyService; topics: readonly Topic[] }) => {
  const t = useTexts(familyTexts)
  const states = new Map<string, string>()
  for (const { topic, others } of service.topics)
    if (topics.includes(topic)) for (const { name, state } of others) states.set(name, worse(states.get(name), state))
  return [...states].map(([name, state]) => (
    <Message key={name}>
      <p>{t(state === 'yes' ? 'otherYes' : state === 'no' ? 'otherNo' : 'otherWaits', { name })}</p>
    </Message>
  ))
}

const worse = (before: string | undefined, state: string): string => {
  const order = ['yes', 'not_answered', 'no']
  return order.indexOf(state) > order.indexOf(before ?? 'yes') ? state : (before ?? state)
}
