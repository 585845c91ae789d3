import { ConflictSection } from '../../capabilities/conflict/ui/ConflictSection.tsx'
import { MeasureWarnings } from '../../capabilities/conflict/ui/Warnings.tsx'
import { DisagreementSection } from '../../capabilities/disagreement/ui/DisagreementSection.tsx'
import { DisagreementWay } from '../../capabilities/disagreement/ui/DisagreementWay.tsx'
import { ShownAnswers } from '../../capabilities/feedback/ui/staff/ShownAnswers.tsx'
import { NeedsSection } from '../../capabilities/need/ui/NeedsSection.tsx'
import { MeasureAsked, MeasureNote } from '../../capabilities/plan/ui/measure-note.ts'
import { WordsBeside } from '../../capabilities/own-word/ui/staff/WordsBeside.tsx'
import { PlanTab } from '../../capabilities/plan/ui/PlanTab.tsx'
import { ReviewSection } from '../../capabilities/review/ui/ReviewSection.tsx'
import { SiblingSection } from '../../capabilities/sibling/ui/SiblingSection.tsx'
import { useAskedOf } from '../../capabilities/task/ui/TaskOnMeasure.tsx'
import { AskUnitWay } from '../../capabilities/unit-question/ui/AskUnitWay.tsx'
import { VoiceList } from '../../capabilities/voice/ui/VoiceList.tsx'
import { Stack } from '../../web/kit/page/Columns.tsx'
import { useParam } from '../../web/paths/go.ts'

/** Plan with the child's own words beside it, when the whole is looked over, what serves siblings too, whether the measures pull together, what is needed, and what services do not agree about: several capabilities on one tab. */
export const PlanPage = () => {
  const caseId = useParam('caseId')
  const asked = useAskedOf(caseId)
  return (
    <MeasureNote value={measure => <MeasureWarnings caseId={caseId} measure={measure} />}>
      <MeasureAsked value={asked}>
        <Stack gap="large">
          <PlanTab
            ways={<DisagreementWay caseId={caseId} />}
            stuck={<AskUnitWay caseId={caseId} />}
            aside={
              <>
                <WordsBeside caseId={caseId} />
                <VoiceList caseId={caseId} />
                <ShownAnswers caseId={caseId} />
              </>
            }
          />
          <ReviewSection caseId={caseId} told={<WordsBeside caseId={caseId} />} />
          <SiblingSection caseId={caseId} />
          <ConflictSection caseId={caseId} />
          <NeedsSection caseId={caseId} />
          <DisagreementSection caseId={caseId} />
        </Stack>
      </MeasureAsked>
    </MeasureNote>
  )
}
