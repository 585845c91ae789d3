import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { birthdayTexts } from '../../capabilities/threshold/ui/family/birthday-texts.ts'
import { BirthdayStops } from '../../capabilities/threshold/ui/family/BirthdayStops.tsx'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'

/** Før bursdagen: what changes, and what the youth says of it. */
export const Birthday = () => {
  const t = useTexts(birthdayTexts)
  return (
    <FamilyPage title={t('page')}>
      {(child, head) =>
        child.caseId === null ? (
          <>
            {head(t('page'))}
            <NoCase child={child} />
          </>
        ) : (
          <BirthdayStops key={child.id} caseId={child.caseId} head={head} />
        )
      }
    </FamilyPage>
  )
}
