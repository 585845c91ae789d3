import { Page, PageHead } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { familyConcernTexts } from './family-texts.ts'
import { FamilyConcerns } from './FamilyConcerns.tsx'

/** The family's page of what somebody has wondered about and told them. */
export const FamilyConcernScreen = () => {
  const t = useTexts(familyConcernTexts)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <FamilyConcerns />
    </Page>
  )
}
