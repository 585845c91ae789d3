import { Card, Stop } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useDisagreements } from './hooks.ts'
import { familyDisagreementTexts } from './family-texts.ts'

/** That the services do not agree yet, and how the help goes on: nothing at all where nothing is told. */
export const FamilyDisagreements = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyDisagreementTexts)
  const open = (useDisagreements(caseId).data?.disagreements ?? []).filter(one => one.endedAt === null)
  if (open.length === 0) return null
  return (
    <Stop title={t('familyTitle')}>
      {open.map(({ id, question, meanwhile, step }) => (
        <Card key={id} as="h3" title={t('forFamily', { question })} look="flat">
          <p>{t('familyGoesOn', { meanwhile })}</p>
          <p>{t('familyWho', { step })}</p>
        </Card>
      ))}
    </Stop>
  )
}
