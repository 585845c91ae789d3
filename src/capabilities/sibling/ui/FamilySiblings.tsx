import { Stop } from '../../../web/kit/index.ts'
import { useListed, useTexts } from '../../../web/texts/index.ts'
import { familySiblingTexts } from './family-texts.ts'
import { useSeveral } from './hooks.ts'

/** Which measures serve other children of the family too, of those whose page the reader has; nothing where there is none. */
export const FamilySiblings = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familySiblingTexts)
  const listed = useListed()
  const shared = useSeveral(caseId).data?.shared ?? []
  if (shared.length === 0) return null
  return (
    <Stop title={t('title')}>
      <ul>
        {shared.map(one => (
          <li key={one.measureId}>
            {t('alsoFor', { measure: one.title, children: listed(one.alsoFor.map(child => child.name)) })}
          </li>
        ))}
      </ul>
    </Stop>
  )
}
