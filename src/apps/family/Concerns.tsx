import { FamilyConcerns } from '../../capabilities/concern/ui/family/FamilyConcerns.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** What others have wondered about, as far as we have heard it. */
export const Concerns = () => {
  const t = useTexts(pageTexts)
  return (
    <FamilyPage title={t('concerns')}>
      {(child, head) => (
        <>
          {head(t('concerns'), child.heard.length > 0 ? t('concernsIntro') : undefined)}
          {child.heard.length > 0 ? (
            <FamilyConcerns key={child.id} ids={child.heard.map(one => one.id)} />
          ) : (
            <NoCase child={child} />
          )}
        </>
      )}
    </FamilyPage>
  )
}
