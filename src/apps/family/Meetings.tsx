import { FamilyMeetings } from '../../capabilities/meeting/ui/family/FamilyMeetings.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** The meetings and the minutes, with what we answer and think of them. */
export const Meetings = () => {
  const title = useTexts(pageTexts)('meetings')
  return (
    <FamilyPage title={title}>
      {(child, head) => (
        <>
          {head(title)}
          {child.caseId ? <FamilyMeetings key={child.id} caseId={child.caseId} /> : <NoCase child={child} />}
        </>
      )}
    </FamilyPage>
  )
}
