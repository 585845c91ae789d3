import { ButtonLink, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { pictureTexts } from './texts.ts'

/** The way to the rings, from the page where one writes of oneself. */
export const ToPicture = ({ childId }: { childId: string }) => {
  const t = useTexts(pictureTexts)
  return (
    <Stop title={t('title')}>
      <p>{t('openText')}</p>
      <ButtonLink kind="secondary" wide to={paths.family.picture()} search={{ barn: childId }}>
        {t('open')}
      </ButtonLink>
    </Stop>
  )
}
