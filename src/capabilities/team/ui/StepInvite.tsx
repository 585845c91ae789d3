import { Shown } from '../../../web/call/index.ts'
import { Link, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useTeam } from './hooks.ts'
import type { Member } from './hooks.ts'
import { InviteForm } from './InviteDialog.tsx'
import { teamTexts } from './texts.ts'

/** The invitation, sent where the step stands; above it, who is asked already. */
export const StepInvite = ({ caseId }: { caseId: string }) => {
  const t = useTexts(teamTexts)
  return (
    <Stack>
      <Shown of={useTeam(caseId)}>{members => <Asked members={members} />}</Shown>
      <May do="team.invite" in={caseId}>
        <h3>{t('invite')}</h3>
        <InviteForm caseId={caseId} onDone={() => {}}>
          <Link to={paths.child(caseId, 'team')}>{t('toTeam')}</Link>
        </InviteForm>
      </May>
    </Stack>
  )
}

const Asked = ({ members }: { members: readonly Member[] }) => {
  const t = useTexts(teamTexts)
  const { date } = useDates()
  const waiting = members.filter(one => one.to === null && one.person === null)
  return waiting.length === 0 ? null : (
    <ul>
      {waiting.map(one => (
        <li key={one.id}>{t('waitsFor', { service: one.service.name, day: date(one.from, 'long') })}</li>
      ))}
    </ul>
  )
}
