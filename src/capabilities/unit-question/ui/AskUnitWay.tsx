import { ButtonLink } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { unitQuestionTexts } from './texts.ts'

/** One press to the question, wherever those of the case read that they stand still. */
export const AskUnitWay = ({ caseId }: { caseId: string }) => {
  const t = useTexts(unitQuestionTexts)
  return (
    <May do="unit_question.ask" in={caseId}>
      <ButtonLink kind="secondary" to={paths.askUnit(caseId)}>
        {t('way')}
      </ButtonLink>
    </May>
  )
}
