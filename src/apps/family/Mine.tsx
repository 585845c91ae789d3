import { MyContact } from '../../capabilities/contact/ui/MyContact.tsx'
import { HandOver } from '../../capabilities/child-screen/ui/HandOver.tsx'
import { LeftAnswers } from '../../capabilities/feedback/ui/family/LeftAnswers.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { FamilyGoals } from '../../capabilities/own-word/ui/family/FamilyGoals.tsx'
import { OwnWordStops } from '../../capabilities/own-word/ui/family/OwnWordStops.tsx'
import { PrepareStops } from '../../capabilities/own-word/ui/family/PrepareStops.tsx'
import { ToPicture } from '../../capabilities/picture/ui/ToPicture.tsx'
import { usePlan } from '../../capabilities/plan/ui/hooks.ts'
import { Shown } from '../../web/call/index.ts'
import { ButtonLink, Stop } from '../../web/kit/index.ts'
import { ChatIcon } from '../../web/kit/icons.ts'
import { paths } from '../../web/paths/index.ts'
import { useSession } from '../../web/session/index.ts'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { pageTexts } from './page-texts.ts'

/** Mitt: what I tell in my own words and for whom, what I want, and the way to those I can write to. */
export const Mine = () => {
  const t = useTexts(pageTexts)
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  return (
    <FamilyPage title={t('mine')} alone={<LeftAnswers />}>
      {(child, head) =>
        child.caseId === null ? (
          <>
            {head(t('mine'))}
            <NoCase child={child} />
            <LeftAnswers />
          </>
        ) : (
          <>
            {head(t('mine'), t('mineIntro', { me }))}
            <PrepareStops key={`${child.id} meetings`} caseId={child.caseId} />
            <ToPicture childId={child.id} />
            <OwnWordStops key={child.id} caseId={child.caseId} />
            {me === 'no' ? <HandOver key={`${child.id} screen`} caseId={child.caseId} on="stop" /> : null}
            {me === 'no' ? <MyContact /> : null}
            <Wants caseId={child.caseId} me={me} />
            <Stop title={t('more')}>
              <p>{t('toOne')}</p>
              <ButtonLink
                kind="secondary"
                wide
                icon={ChatIcon}
                to={paths.family.messages()}
                search={{ barn: child.id }}
              >
                {t('toMessages')}
              </ButtonLink>
              <ButtonLink kind="secondary" wide to={paths.family.feedback()} search={{ barn: child.id }}>
                {t('toFeedback')}
              </ButtonLink>
              <ButtonLink kind="secondary" wide to={paths.family.meetings()} search={{ barn: child.id }}>
                {t('toMeetings')}
              </ButtonLink>
            </Stop>
          </>
        )
      }
    </FamilyPage>
  )
}

/** The goals of the plan, own first: the same as in Planen vår, to be written from here too. */
const Wants = ({ caseId, me }: { caseId: string; me: 'yes' | 'no' }) => {
  const t = useTexts(pageTexts)
  const read = usePlan(caseId)
  return (
    <Stop title={t('wants', { me })}>
      <Shown of={read}>{plan => <FamilyGoals caseId={caseId} plan={plan} />}</Shown>
    </Stop>
  )
}
