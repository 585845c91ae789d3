import { LeftAnswers } from '../../capabilities/feedback/ui/family/LeftAnswers.tsx'
import { FeedbackStops } from '../../capabilities/feedback/ui/family/FeedbackStops.tsx'
import { feedbackTexts } from '../../capabilities/feedback/ui/texts.ts'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'

/** What I think of the help: read by me alone, and put together with many others so that nobody can be known by it. */
export const Feedback = () => {
  const t = useTexts(feedbackTexts)
  return (
    <FamilyPage title={t('title')} alone={<LeftAnswers />}>
      {(child, head) => (
        <>
          {head(t('title'), t('intro'))}
          {child.caseId === null ? <NoCase child={child} /> : <FeedbackStops key={child.id} caseId={child.caseId} />}
          <LeftAnswers />
        </>
      )}
    </FamilyPage>
  )
}
