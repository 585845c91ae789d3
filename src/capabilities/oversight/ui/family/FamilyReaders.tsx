import { Shown } from '../../../../web/call/index.ts'
import { Card, Face, Stop } from '../../../../web/kit/index.ts'
import { capital, listed, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Readers, Sees } from '../hooks.ts'
import { useReaders } from '../hooks.ts'
import { familyReaderTexts } from './family-texts.ts'
import './readers.css'
import { useTopicNames } from '../use-topic-names.ts'

/** Everybody who sees something now, one by one: what, what not, and why. */
export const FamilyReaders = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyReaderTexts)
  return (
    <Stop title={t('title')}>
      <Card>
        <Shown of={useReaders(caseId)}>
          {({ readers, topics }) => (
            <>
              {readers.length === 0 ? <p>{t('none')}</p> : null}
              <ul className="oversight-readers">
                {readers.map(one => (
                  <Reader key={`${one.id} ${one.service?.id ?? ''}`} sees={one} topics={topics} />
                ))}
              </ul>
            </>
          )}
        </Shown>
      </Card>
    </Stop>
  )
}

const Reader = ({ sees, topics }: { sees: Sees; topics: Readers['topics'] }) => {
  const t = useTexts(familyReaderTexts)
  const service = sees.service?.name ?? ''
  const name = sees.name ?? service
  const named = useTopicNames(topics, t('everything'))
  return (
    <li>
      <Face name={name} />
      <div>
        <b>{name}</b>
        <p className="s-soft">{t('from', { holds: sees.holds ? 'yes' : 'no', service })}</p>
        {sees.because.map(one => (
          <p key={`${one.ground} ${one.topics.join(' ')}`}>
            {t('sees', { topics: named(one.topics) })} <Ground because={one} service={service} />
          </p>
        ))}
        {sees.not.length > 0 ? <p className="s-soft">{t('not', { topics: named(sees.not) })}</p> : null}
      </div>
    </li>
  )
}

const Ground = ({ because, service }: { because: Sees['because'][number]; service: string }) => {
  const t = useTexts(familyReaderTexts)
  const language = useLanguage()
  const { date } = useDates()
  const { ground, yes, until } = because
  const asked = yes?.names ? 'named' : yes ? 'yes' : 'other'
  const who = [...(yes?.mine ? [t('you')] : []), ...(yes?.names ?? [])]
  const why = t('because', {
    ground: ground === 'consent' ? asked : ground,
    ...{ service, names: capital(listed(who, language)), on: yes ? date(yes.on, 'day') : '' },
  })
  return (
    <>
      {why} {until === null ? null : t('until', { day: date(until, 'long') })}
    </>
  )
}
