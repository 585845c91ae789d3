import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Card, Message, Row, Stack } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useCandidates, useOfferBaton } from './hooks.ts'
import type { Candidate } from './hooks.ts'
import { batonTexts } from './texts.ts'

/** So many people stand there before one asks for more. */
const FIRST = 6

/** For who acts by rule: the colleagues who could hold, each asked in one press. */
export const AskColleague = ({ caseId, asked }: { caseId: string; asked: readonly string[] }) => {
  const t = useTexts(batonTexts)
  return (
    <Card title={t('actingTitle')}>
      <p>{t('actingIntro')}</p>
      <Shown of={useCandidates(caseId)}>
        {candidates => <People caseId={caseId} people={candidates.filter(one => !asked.includes(one.id))} />}
      </Shown>
    </Card>
  )
}

/** Those who know the child first. */
const People = ({ caseId, people }: { caseId: string; people: readonly Candidate[] }) => {
  const t = useTexts(batonTexts)
  const [all, setAll] = useState(false)
  const sorted = [...people.filter(one => one.takesPart), ...people.filter(one => !one.takesPart)]
  if (people.length === 0) return <Message>{t('noCandidates')}</Message>
  return (
    <Stack>
      {(all ? sorted : sorted.slice(0, FIRST)).map(one => (
        <PersonRow key={`${one.id} ${one.service.id}`} caseId={caseId} person={one} />
      ))}
      {sorted.length > FIRST && !all ? (
        <div>
          <Button kind="plain" onClick={() => setAll(true)}>
            {t('everybody', { count: sorted.length })}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

const PersonRow = ({ caseId, person }: { caseId: string; person: Candidate }) => {
  const t = useTexts(batonTexts)
  const { id: toId, name, title, service, takesPart } = person
  const offer = useOfferBaton(t('asked', { name }), () => {})
  const about = [title, service.name, takesPart ? t('knows') : null]
  return (
    <Row apart>
      <div>
        <p>
          <b>{name}</b>
        </p>
        <p className="s-small s-soft">{about.filter(Boolean).join(' · ')}</p>
        <Problem of={offer} />
      </div>
      <Button
        kind="secondary"
        busy={offer.busy}
        label={t('ask', { name })}
        onClick={() => offer.send({ caseId, toId, toServiceId: service.id })}
      >
        {t('askShort')}
      </Button>
    </Row>
  )
}
