import { ButtonLink, Stop } from '../../../web/kit/index.ts'
import { CalendarIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'

/** The way from Hjem to the week, day by day and over all children. */
export const ToWeek = () => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t('week')}>
      <p>{t('weekText')}</p>
      <ButtonLink kind="secondary" wide icon={CalendarIcon} to={paths.family.week()}>
        {t('weekPress')}
      </ButtonLink>
    </Stop>
  )
}
