import { Card, Details, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useOwnWords } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { StaffWord } from './StaffWord.tsx'
import '../own-word.css'

/**
 * What the family wants from a meeting, beside its agenda. The page stands open on a wall while people meet: what is not for everybody is
 * shut, under a line that is always there, so that it tells nothing of whether there is anything.
 */
export const MeetingWords = ({ caseId, meetingId }: { caseId: string; meetingId: string }) => {
  const t = useTexts(prepareTexts)
  const words = useOwnWords(caseId).data?.words.filter(one => one.preparation?.meetingId === meetingId) ?? []
  const open = words.filter(one => one.whom?.forWhom === 'everyone')
  const shut = words.filter(one => one.whom?.forWhom !== 'everyone')
  const list = (some: readonly Word[]) => (
    <ul className="s-own-list">
      {some.map(word => (
        <li key={word.id}>
          <StaffWord caseId={caseId} word={word} />
        </li>
      ))}
    </ul>
  )
  return (
    <Card title={t('staffMeeting')}>
      <Stack>
        {open.length > 0 ? list(open) : <p className="s-soft">{t('staffNothing')}</p>}
        <Details summary={t('staffOpen')}>
          {shut.length > 0 ? list(shut) : <p className="s-soft">{t('staffNothing')}</p>}
        </Details>
      </Stack>
    </Card>
  )
}
