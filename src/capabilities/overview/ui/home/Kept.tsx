import { ButtonLink, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'

/** What stays for the family when the work together is over. */
export const Kept = () => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t('kept')}>
      <p>{t('keptText')}</p>
      <ButtonLink kind="secondary" wide to={paths.family.plan()}>
        {t('keptPress')}
      </ButtonLink>
    </Stop>
  )
}
