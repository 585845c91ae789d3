import { ButtonLink, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'

/** The way to say something of one's own. */
export const Tell = () => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t('tell')}>
      <p>{t('tellText')}</p>
      <ButtonLink kind="secondary" wide icon={PencilWritingIcon} to={paths.family.plan()}>
        {t('tellPress')}
      </ButtonLink>
    </Stop>
  )
}
