import { ButtonLink, Buttons } from '../../../../web/kit/index.ts'
import { ChatIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { feedbackStaffTexts } from './texts.ts'

/** The way from the unit to what families think of the help. */
export const ToResults = () => {
  const t = useTexts(feedbackStaffTexts)
  return (
    <Buttons>
      <ButtonLink kind="secondary" icon={ChatIcon} to={paths.feedbackResults()}>
        {t('link')}
      </ButtonLink>
    </Buttons>
  )
}
