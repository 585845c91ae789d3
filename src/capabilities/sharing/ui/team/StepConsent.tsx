import { Shown } from '../../../../web/call/index.ts'
import { Link, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useGrid } from '../hooks.ts'
import { listed } from '../names.ts'
import { AskForm } from './AskDialog.tsx'
import { askTexts } from './ask-texts.ts'

/** The family is asked where the step stands; answers on paper are written in on the page that shows who sees what. */
export const StepConsent = ({ caseId }: { caseId: string }) => {
  const t = useTexts(askTexts)
  const language = useLanguage()
  return (
    <Shown of={useGrid(caseId)}>
      {grid => {
        const names = listed(
          grid.givers.map(one => one.name),
          language,
        )
        return (
          <Stack>
            <h3>{t('askTitle')}</h3>
            <p>
              {t('askIntro', { names })} <Link to={paths.child(caseId, 'team')}>{t('toTeam')}</Link>
            </p>
            <AskForm caseId={caseId} grid={grid} names={names} onClose={() => {}} />
          </Stack>
        )
      }}
    </Shown>
  )
}
