import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Card, Select, Stack } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Asked, Readers } from './hooks.ts'
import { useColleagues, useReaders, useServices, useWouldSee } from './hooks.ts'
import { Sentences, useWho } from './Sentences.tsx'
import { oversightTexts } from './texts.ts'

const FAMILY = 'family'

/** What would X see? A service and a person are chosen; the answer is the gate's own. */
export const WouldSee = ({ caseId }: { caseId: string }) => {
  const t = useTexts(oversightTexts)
  const readers = useReaders(caseId)
  return (
    <Card title={t('would')}>
      <p className="s-soft">{t('wouldIntro')}</p>
      <Shown of={readers}>{found => <Choose caseId={caseId} readers={found} />}</Shown>
    </Card>
  )
}

const Choose = ({ caseId, readers }: { caseId: string; readers: Readers }) => {
  const t = useTexts(oversightTexts)
  const who = useWho()
  const { role, service } = useSession()
  const [place, setPlace] = useState(role === 'leader' ? (service?.id ?? '') : '')
  const [asked, setAsked] = useState<Asked>()
  const services = useServices()
  const colleagues = useColleagues(place === FAMILY ? '' : place)
  const family = readers.readers.filter(one => one.kind === 'family')
  const options =
    place === FAMILY
      ? family.map(one => ({ value: one.id, label: who(one) }))
      : (colleagues.data ?? []).map(one => ({ value: one.id, label: one.name }))
  const places = (services.data ?? []).map(one => ({ value: one.id, label: one.name }))
  return (
    <Stack>
      {role === 'leader' ? null : (
        <Select
          label={t('service')}
          unchosen={t('choose')}
          options={[...(family.length > 0 ? [{ value: FAMILY, label: t('inFamily') }] : []), ...places]}
          value={place}
          onChange={chosen => {
            setPlace(chosen)
            setAsked(undefined)
          }}
        />
      )}
      <Select
        label={t('person')}
        unchosen={t('choose')}
        options={options}
        value={asked?.personId ?? ''}
        onChange={personId => setAsked({ kind: place === FAMILY ? 'family' : 'employee', personId })}
      />
      {asked ? <Answer caseId={caseId} asked={asked} topics={readers.topics} /> : null}
    </Stack>
  )
}

interface AnswerProps {
  caseId: string
  asked: Asked
  topics: Readers['topics']
}
const Answer = ({ caseId, asked, topics }: AnswerProps) => {
  const t = useTexts(oversightTexts)
  const answer = useWouldSee(caseId, asked)
  return (
    <div aria-live="polite">
      <Shown of={answer}>
        {sights => (
          <Stack>
            {sights.length === 0 ? <p>{t('noRole')}</p> : null}
            {sights.map(one => (
              <div key={`${one.service?.id ?? ''} ${one.role ?? ''}`}>
                <Sentences sees={one} topics={topics} />
              </div>
            ))}
          </Stack>
        )}
      </Shown>
    </div>
  )
}
