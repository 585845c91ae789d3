import { ButtonLink } from '../../web/kit/act/Link.tsx'
import { PhoneIcon } from '../../web/kit/icons.ts'
import { paths } from '../../web/paths/paths.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { staffTexts } from './texts.ts'

/** *Akutt*, always in sight. */
export const Acute = () => {
  const t = useTexts(staffTexts)
  return (
    <ButtonLink kind="acute" icon={PhoneIcon} to={paths.acute()}>
      {t('acute')}
    </ButtonLink>
  )
}
