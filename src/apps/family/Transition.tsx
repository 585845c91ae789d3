import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { packTexts } from '../../capabilities/transition/ui/family/family-texts.ts'
import { PackStops } from '../../capabilities/transition/ui/family/PackStops.tsx'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'

/** Når noe nytt begynner: what may go along to the next service. */
export const Transition = () => {
  const t = useTexts(packTexts)
  return (
    <FamilyPage title={t('page')}>
      {(child, head) =>
        child.caseId === null ? (
          <>
            {head(t('page'))}
            <NoCase child={child} />
          </>
        ) : (
          <PackStops key={child.id} caseId={child.caseId} head={head} />
        )
      }
    </FamilyPage>
  )
}
