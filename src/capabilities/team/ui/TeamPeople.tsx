import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Card, Link, Row } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useEndPart, useTeam } from './hooks.ts'
import type { Member } from './hooks.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { Noes } from './Noes.tsx'
import { teamTexts } from './texts.ts'

/** Who takes part around the child, how to reach them, and the way to invite more. */
export const TeamPeople = ({ caseId }: { caseId: string }) => {
  const t = useTexts(teamTexts)
  const read = useTeam(caseId)
  const [inviting, setInviting] = useState(false)
  return (
    <Card title={t('title')}>
      <Shown of={read}>
        {members => (
          <>
            {members
              .filter(one => one.to === null)
              .map(one => (
                <MemberRow key={one.id} caseId={caseId} member={one} />
              ))}
            <Noes members={members} />
          </>
        )}
      </Shown>
      <May do="team.invite" in={caseId}>
        <div>
          <Button kind="secondary" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        </div>
      </May>
      {inviting ? <InviteDialog caseId={caseId} onClose={() => setInviting(false)} /> : null}
    </Card>
  )
}

const MemberRow = ({ caseId, member }: { caseId: string; member: Member }) => {
  const t = useTexts(teamTexts)
  const { date } = useDates()
  const { id: participantId, service, person, task, from, reached, version } = member
  const opened = reached && t('reached', { state: reached.state, day: reached.on ? date(reached.on, 'long') : '' })
  const name = person?.name ?? service.name
  const end = useEndPart(t('ended', { name }))
  const when = date(from, 'long')
  return (
    <Row apart>
      <div>
        <p>
          <b>{person?.name ?? t('nobodyYet')}</b>
          {person?.title ? `, ${person.title}` : ''}
        </p>
        <p className="s-small s-soft">
          {[service.name, task, t(person ? 'since' : 'asked', { day: when }), opened].filter(Boolean).join(' · ')}
        </p>
        {person?.phone ? (
          <p className="s-small">
            <Link href={`tel:${person.phone.replaceAll(' ', '')}`}>{t('call', { number: person.phone })}</Link>
          </p>
        ) : null}
        <Problem of={end} />
      </div>
      <May do="case.changeLevel" in={caseId}>
        <Button
          kind="plain"
          busy={end.busy}
          label={t('endLabel', { name })}
          onClick={() => end.send({ caseId, participantId, version })}
        >
          {t('end')}
        </Button>
      </May>
    </Row>
  )
}
