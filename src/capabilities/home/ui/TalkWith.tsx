import { Card, Stop } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { heardTexts } from './heard-texts.ts'
import { Call, Person } from './Person.tsx'
import type { Heard } from './use-home.ts'

/** Who told it, and how to reach that one; the baton is not there yet, but somebody must answer. */
export const TalkWith = ({ heard: { talkWith } }: { heard: Heard }) => {
  const t = useTexts(heardTexts)
  const { name, service, phone } = talkWith
  return (
    <Stop title={t('talkWith', { name: name?.split(' ')[0] ?? service })} held>
      <Card look="hold">
        <Person of={talkWith} holds />
        <p>{t('talkText')}</p>
        {phone ? <Call name={name} service={service} phone={phone} /> : <p>{t('noPhone', { service })}</p>}
      </Card>
    </Stop>
  )
}
