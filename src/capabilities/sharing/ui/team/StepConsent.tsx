import { Shown } from '../../../../web/call/index.ts'
import { Link, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Grid } from '../hooks.ts'
import { useGrid } from '../hooks.ts'
import { AskForm } from './AskDialog.tsx'
import { askTexts } from './ask-texts.ts'
import { useGiverNames } from './use-giver-names.ts'

interface StepConsentProps {
  caseId: string
}

/** The family is asked where the step stands; answers on paper are written in on the page that shows who sees what. */
export const StepConsent = ({ caseId }: StepConsentProps) => (
  <Shown of={useGrid(caseId)}>{grid => <AskHere caseId={caseId} grid={grid} />}</Shown>
)

const AskHere = ({ caseId, grid }: StepConsentProps & { grid: Grid }) => {
  const t = useTexts(askTexts)
  const names = useGiverNames(grid)
  return (
    <Stack>
      <h3>{t('askTitle')}</h3>
      <p>
        {t('askIntro', { names })} <Link to={paths.child(caseId, 'team')}>{t('toTeam')}</Link>
      </p>
      <AskForm caseId={caseId} grid={grid} onClose={() => {}} />
    </Stack>
  )
}
