import { OthersReached } from '../../capabilities/contact/ui/OthersReached.tsx'
import { Card, Stop } from '../../web/kit/index.ts'
import { useSession } from '../../web/session/index.ts'
import { useTexts } from '../../web/texts/index.ts'
import { heardTexts } from '../../capabilities/home/ui/heard-texts.ts'
import { Holds } from '../../capabilities/home/ui/Holds.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { Person } from '../../capabilities/home/ui/Person.tsx'
import { TalkWith } from '../../capabilities/home/ui/TalkWith.tsx'
import { homeTexts } from '../../capabilities/home/ui/texts.ts'
import type { CaseHome, ChildHome } from '../../capabilities/home/ui/use-home.ts'
import { FamilyPage } from './FamilyPage.tsx'

/** Hvem hjelper oss: everybody who takes part, and how to reach them. */
export const WhoHelps = () => {
  const t = useTexts(homeTexts)
  const { role } = useSession()
  const own = role === 'youth' ? 'yes' : 'no'
  return (
    <FamilyPage title={t('helpersTitle')}>
      {(child, head) => (
        <>
          {head(t('helpersTitle'), t('helpersIntro', { own, child: child.name }))}
          <Helpers child={child} />
        </>
      )}
    </FamilyPage>
  )
}

const Helpers = ({ child }: { child: ChildHome }) => {
  const [latest] = child.heard
  if (child.inCase && child.caseId !== null && child.inCase.closedOn === null)
    return <InCase inCase={child.inCase} caseId={child.caseId} />
  return latest && !child.inCase ? <OnlyTold heard={latest} /> : <NoCase child={child} />
}

const InCase = ({ inCase: { holder, helpers }, caseId }: { inCase: CaseHome; caseId: string }) => {
  const t = useTexts(homeTexts)
  const { role } = useSession()
  return (
    <>
      <Holds holder={holder} />
      <Stop title={t('others')}>
        {helpers.length === 0 ? <p className="s-soft">{t('noOthers')}</p> : null}
        {helpers.map(one => (
          <Card key={`${one.name ?? ''} ${one.service} ${one.since}`}>
            <Person of={one} whole />
          </Card>
        ))}
      </Stop>
      {role === 'guardian' ? <OthersReached caseId={caseId} /> : null}
    </>
  )
}

const OnlyTold = ({ heard }: { heard: ChildHome['heard'][number] }) => {
  const t = useTexts(heardTexts)
  return (
    <>
      <TalkWith heard={heard} />
      <Stop title={t('whoHelps')}>
        <p>{t('whoHelpsText')}</p>
      </Stop>
    </>
  )
}
