import { Shown, useRead } from '../../../../web/call/index.ts'
import { Card, Stop } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { openConcern } from '../../api.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { familyConcernTexts } from './family-texts.ts'

/** Who can read what one has heard, for the page about who sees what. */
export const WhoReads = ({ concernId }: { concernId: string }) => {
  const t = useTexts(familyConcernTexts)
  const { date } = useDates()
  return (
    <Shown of={useRead(openConcern, { concernId })}>
      {({ whoSees, writer, notedOn }) => (
        <Stop title={t('readTitle')}>
          <p>{t('readAbout', { name: writer.name, day: date(notedOn, 'day') })}</p>
          <Readers readers={whoSees} />
        </Stop>
      )}
    </Shown>
  )
}

/** Those who can read a concern, each with what makes them. */
export const Readers = ({ readers }: { readers: ConcernShown['whoSees'] }) => {
  const t = useTexts(familyConcernTexts)
  const own = useSession().role === 'youth'
  return (
    <Card title={t('readers')} as="h3" look="flat">
      <ul>
        {readers.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            {name} <span className="s-soft">({t('reader', { kind: kind === 'youth' && own ? 'you' : kind })})</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
