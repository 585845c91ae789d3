import { useCase } from '../../../capabilities/case/ui/hooks.ts'
import { WhoSees } from '../../../capabilities/oversight/ui/WhoSees.tsx'
import { TeamPeople } from '../../../capabilities/team/ui/TeamPeople.tsx'
import { Shown } from '../../../web/call/index.ts'
import { ButtonLink } from '../../../web/kit/act/Link.tsx'
import { Columns } from '../../../web/kit/page/Columns.tsx'
import { PageHead } from '../../../web/kit/page/Page.tsx'
import { May } from '../../../web/may/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { useTexts } from '../../../web/texts/use-texts.ts'
import { TeamFrame } from './TeamFrame.tsx'
import { teamPageTexts } from './team-page-texts.ts'

/** Who takes part around the child, how to reach them, and in sentences what each of them sees. */
export const PeoplePage = () => {
  const t = useTexts(teamPageTexts)
  const caseId = useParam('caseId')
  const sees = (
    <May do="oversight.seen" in={caseId}>
      <WhoSees caseId={caseId} onward />
    </May>
  )
  return (
    <TeamFrame>
      <Shown of={useCase(caseId)}>
        {({ child }) => (
          <>
            <PageHead as="h2" title={t('peopleTitle', { child: child.name })} intro={t('peopleIntro')} />
            <Columns side="wide" aside={sees}>
              <TeamPeople caseId={caseId} />
              <May do="paper.list" in={caseId}>
                <ButtonLink kind="secondary" to={paths.papers(caseId)}>
                  {t('papers')}
                </ButtonLink>
              </May>
            </Columns>
          </>
        )}
      </Shown>
    </TeamFrame>
  )
}
