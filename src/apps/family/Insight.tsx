import { WhoReads } from '../../capabilities/concern/ui/family/WhoReads.tsx'
import { FamilyReaders } from '../../capabilities/oversight/ui/family/FamilyReaders.tsx'
import { Looked } from '../../capabilities/oversight/ui/family/Looked.tsx'
import { ToOwnData } from '../../capabilities/privacy/ui/OwnDataPage.tsx'
import { FamilyInsight } from '../../capabilities/sharing/ui/FamilyInsight.tsx'
import { OwnContact } from '../../capabilities/threshold/ui/family/OwnContact.tsx'
import { ParentsSee } from '../../capabilities/threshold/ui/family/ParentsSee.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { FamilyPage } from './FamilyPage.tsx'
import { Given } from './Given.tsx'
import { pageTexts } from './page-texts.ts'

/** Hvem kan se hva: of the case, or while somebody only wonders, of what is written about that. */
export const Insight = () => {
  const t = useTexts(pageTexts)
  return (
    <FamilyPage title={t('insight')}>
      {({ id, caseId, name, heard }, head) =>
        caseId ? (
          <>
            <FamilyInsight
              key={id}
              caseId={caseId}
              head={head}
              readers={<FamilyReaders caseId={caseId} />}
              looked={child => <Looked caseId={caseId} child={child} />}
              given={(serviceId, service) => <Given caseId={caseId} serviceId={serviceId} name={service} />}
            />
            <ParentsSee caseId={caseId} />
            <OwnContact />
            <ToOwnData />
          </>
        ) : (
          <>
            {head(t('insightOf', { child: name }), t('insightIntro'))}
            {heard.map(one => (
              <WhoReads key={one.id} concernId={one.id} />
            ))}
            <ToOwnData />
          </>
        )
      }
    </FamilyPage>
  )
}
