import { Card, Message, Stop } from '../../../web/kit/index.ts'
import { HandShakeHeartIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Call, Person } from './Person.tsx'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'

/** Who holds the baton, and how to reach that one. The baton lies here, once in the page. */
export const Holds = ({ holder }: { holder: CaseHome['holder'] }) => {
  const t = useTexts(homeTexts)
  if (!holder)
    return (
      <Stop title={t('holdsNobody')}>
        <p>{t('holdWhat')}</p>
      </Stop>
    )
  const first = holder.name.split(' ')[0] ?? holder.name
  const { phone, kind } = holder
  return (
    <Stop title={t('holds', { name: first })} held>
      <Card look="hold">
        <Person of={holder} holds />
        <p>{kind === 'accepted' ? t('holdWhat') : t(kind, { name: first })}</p>
        {phone ? <Call name={holder.name} service={holder.service} phone={phone} /> : <p>{t('noPhone')}</p>}
      </Card>
      <Message icon={HandShakeHeartIcon}>
        <p>{t('handOver', { name: first })}</p>
      </Message>
    </Stop>
  )
}
