import { useState } from 'react'
import { Problem, Shown } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Row, Stack } from '../../../../web/kit/index.ts'
import { PersonPlusIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { gradeWord } from '../about/words.ts'
import type { OpenedChild } from '../hooks.ts'
import { useChild } from '../hooks.ts'
import '../refusal-texts.ts'
import type { ShownProtection } from './hooks.ts'
import { useLeave, useProtection } from './hooks.ts'
import { LetIn } from './LetIn.tsx'
import { Loosenings } from './Loosenings.tsx'
import type { Proposal } from './Propose.tsx'
import { Propose } from './Propose.tsx'
import { protectionTexts } from './texts.ts'
import { Tighten } from './Tighten.tsx'

/** The same card for a page that has only the child's id. */
export const ProtectionOf = ({ childId }: { childId: string }) => (
  <Shown of={useChild(childId)}>{child => <ProtectionCard child={child} />}</Shown>
)

/** How the child and its guardians are protected, who may know of the child, and what is proposed. */
const ProtectionCard = ({ child }: { child: OpenedChild }) => {
  const read = useProtection(child.id)
  return <Shown of={read}>{shown => <Protection child={child} shown={shown} />}</Shown>
}

type Doing = 'tighten' | 'letIn' | Proposal

const Protection = ({ child, shown }: { child: OpenedChild; shown: ShownProtection }) => {
  const t = useTexts(protectionTexts)
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Card title={t('title')}>
      <Grades child={child} shown={shown} onPropose={setDoing} />
      {shown.closed ? <Circle child={child} shown={shown} /> : null}
      <Loosenings childId={child.id} shown={shown} onPropose={setDoing} />
      <Buttons>
        <Button kind="secondary" onClick={() => setDoing('tighten')}>
          {t('stricter')}
        </Button>
        {shown.closed ? (
          <Button kind="secondary" icon={PersonPlusIcon} onClick={() => setDoing('letIn')}>
            {t('letIn')}
          </Button>
        ) : null}
      </Buttons>
      {doing === 'tighten' ? <Tighten child={child} shown={shown} onClose={close} /> : null}
      {doing === 'letIn' ? <LetIn childId={child.id} shown={shown} onClose={close} /> : null}
      {typeof doing === 'object' ? <Propose childId={child.id} shown={shown} proposal={doing} onClose={close} /> : null}
    </Card>
  )
}

interface GradesProps {
  child: OpenedChild
  shown: ShownProtection
  onPropose: (proposal: Proposal) => void
}

const Grades = ({ child, shown, onPropose }: GradesProps) => {
  const t = useTexts(protectionTexts)
  const open = (id: string) => shown.loosenings.some(one => one.gradeId === id || one.guardianshipId === id)
  return (
    <Stack>
      {shown.grades.length === 0 ? <p>{t('noGrades')}</p> : null}
      {shown.grades.map(({ id, name, grade, source }) => {
        const what = t('held', {
          name,
          grade: t('grade', { grade: gradeWord(grade) }),
          source: source.replace('child_', ''),
        })
        return (
          <Row key={id} apart>
            <p>{what}</p>
            {open(id) ? null : (
              <Button
                kind="plain"
                label={t('proposeFor', { what })}
                onClick={() => onPropose({ about: { kind: 'grade', id }, what: t('proposeFor', { what }) })}
              >
                {t('propose')}
              </Button>
            )}
          </Row>
        )
      })}
      {child.guardians
        .filter(one => one.keptOut)
        .map(({ guardianshipId: id, fullName: name }) => (
          <Row key={id} apart>
            <p>{t('keptOut', { name })}</p>
            {open(id) ? null : (
              <Button
                kind="plain"
                label={t('proposeIn', { name })}
                onClick={() => onPropose({ about: { kind: 'guardian', id }, what: t('proposeIn', { name }) })}
              >
                {t('propose')}
              </Button>
            )}
          </Row>
        ))}
    </Stack>
  )
}

const Circle = ({ child, shown }: { child: OpenedChild; shown: ShownProtection }) => {
  const t = useTexts(protectionTexts)
  return (
    <section>
      <h3>{t('circle')}</h3>
      <p>{t('circleHint')}</p>
      <ul>
        {shown.circle.map(one => (
          <Member key={one.id} childId={child.id} member={one} />
        ))}
      </ul>
    </section>
  )
}

const Member = ({ childId, member }: { childId: string; member: ShownProtection['circle'][number] }) => {
  const t = useTexts(protectionTexts)
  const { id, name, title } = member
  const leave = useLeave(t('left', { name }))
  return (
    <li>
      <Row apart>
        <span>{title ? `${name}, ${title}` : name}</span>
        <Button
          kind="plain"
          busy={leave.busy}
          label={t('leaveLabel', { name })}
          onClick={() => leave.send({ childId, employeeId: id })}
        >
          {t('leave')}
        </Button>
      </Row>
      <Problem of={leave} />
    </li>
  )
}
