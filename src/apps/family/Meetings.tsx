import { FamilyMeetings } from '../../capabilities/meeting/ui/family/FamilyMeetings.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { ButtonLink, Buttons } from '../../web/kit/index.ts'
import { ChatIcon } from '../../web/kit/icons.ts'
import { paths } from '../../web/paths/paths.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** The meetings and the minutes, with what we answer and think of them. */
export const Meetings = () => {
  const t = useTexts(pageTexts)
  const title = t('meetings')
  const ask = (id: string) => (
    <Buttons>
      <ButtonLink kind="secondary" to={paths.family.messages()} search={{ barn: id }} icon={ChatIcon}>
        {t('toMessages')}
      </ButtonLink>
    </Buttons>
  )
  return (
    <FamilyPage title={title}>
      {(child, head) => (
        <>
          {head(title)}
          {child.caseId ? (
            <FamilyMeetings key={child.id} caseId={child.caseId} ask={ask(child.id)} />
          ) : (
            <NoCase child={child} />
          )}
        </>
      )}
    </FamilyPage>
  )
}
