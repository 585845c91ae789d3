import { FamilyMeetings } from '../../capabilities/meeting/ui/family/FamilyMeetings.tsx'
import { NoCase } from '../../capabilities/overview/ui/home/OwnPage.tsx'
import { FamilyPlan } from '../../capabilities/plan/ui/family/FamilyPlan.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** Planen vår with the meetings and what we think of their minutes: three capabilities on one page. */
export const PlanPage = () => {
  const title = useTexts(pageTexts)('plan')
  return (
    <FamilyPage title={title}>
      {({ id, caseId, ...child }, head) =>
        caseId ? (
          <FamilyPlan
            key={id}
            caseId={caseId}
            head={intro => head(title, intro)}
            meetings={<FamilyMeetings caseId={caseId} />}
          />
        ) : (
          <>
            {head(title)}
            <NoCase child={{ ...child, id, caseId }} />
          </>
        )
      }
    </FamilyPage>
  )
}
