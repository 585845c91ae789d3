import { ButtonLink, MeetingCard, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'

/** The next meeting: when, where, with whom, and what I have answered. */
export const NextMeeting = ({ meeting }: { meeting: CaseHome['meetings'][number] }) => {
  const t = useTexts(homeTexts)
  const { answer } = meeting
  const said = { yes: t('saidYes'), no: t('saidNo'), other_time: t('saidOther') }
  return (
    <Stop title={t('nextMeeting')}>
      <MeetingCard meeting={meeting} said={answer ? said[answer] : undefined}>
        <ButtonLink kind="secondary" wide to={paths.family.meetings()} search={{ mote: meeting.id }}>
          {answer ? t('talkAndChange') : t('talkAbout')}
        </ButtonLink>
      </MeetingCard>
    </Stop>
  )
}
