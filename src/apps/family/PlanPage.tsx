import { FamilyDisagreements } from '../../capabilities/disagreement/ui/FamilyDisagreements.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { FamilyNeeds } from '../../capabilities/need/ui/FamilyNeeds.tsx'
import { DisagreeStop } from '../../capabilities/own-word/ui/family/DisagreeStop.tsx'
import { FamilyGoals } from '../../capabilities/own-word/ui/family/FamilyGoals.tsx'
import { SayIt } from '../../capabilities/own-word/ui/family/SayIt.tsx'
import { FamilyPlan } from '../../capabilities/plan/ui/family/FamilyPlan.tsx'
import { MeasureAsked } from '../../capabilities/plan/ui/measure-note.ts'
import { FamilyReview } from '../../capabilities/review/ui/FamilyReview.tsx'
import { FamilySiblings } from '../../capabilities/sibling/ui/FamilySiblings.tsx'
import { AskedInFamily } from '../../capabilities/task/ui/family/AskedInFamily.tsx'
import { ButtonLink, Buttons, Stop } from '../../web/kit/index.ts'
import { paths } from '../../web/paths/paths.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** Planen vår, with the way to the meetings and their minutes: they stand in one place. */
export const PlanPage = () => {
  const t = useTexts(pageTexts)
  const title = t('plan')
  return (
    <FamilyPage title={title}>
      {({ id, caseId, ...child }, head) =>
        caseId ? (
          <AskedInFamily key={id} caseId={caseId} of={MeasureAsked}>
            <FamilyPlan
              caseId={caseId}
              head={intro => head(title, intro)}
              say={measure => <SayIt caseId={caseId} measure={measure} />}
              goals={plan => <FamilyGoals caseId={caseId} plan={plan} />}
              after={
                <>
                  <FamilySiblings caseId={caseId} />
                  <FamilyReview caseId={caseId} />
                  <DisagreeStop key={`${id} disagree`} caseId={caseId} />
                  <FamilyDisagreements caseId={caseId} />
                  <FamilyNeeds caseId={caseId} />
                  <Stop title={t('meetings')}>
                    <p>{t('meetingsWhere')}</p>
                    <Buttons>
                      <ButtonLink kind="secondary" to={paths.family.meetings()} search={{ barn: id }}>
                        {t('toMeetings')}
                      </ButtonLink>
                    </Buttons>
                  </Stop>
                </>
              }
            />
          </AskedInFamily>
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
