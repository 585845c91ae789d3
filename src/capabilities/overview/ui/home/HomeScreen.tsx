import type { ReactNode } from 'react'
import { useTexts } from '../../../../web/texts/index.ts'
import { HeardHome } from './HeardHome.tsx'
import { InCase } from './InCase.tsx'
import { OwnPage } from './OwnPage.tsx'
import { homeTexts } from './texts.ts'

/** Hjem: what happens now around one child, what I can answer, and whom to talk with. */
export const HomeScreen = ({ notices }: { notices?: (caseId: string) => ReactNode }) => {
  const t = useTexts(homeTexts)
  return (
    <OwnPage title={t('title')} greets>
      {(child, head) => (
        <>
          {head(t('title'))}
          {child.inCase ? notices?.(child.inCase.caseId) : null}
          {child.inCase ? <InCase child={child} inCase={child.inCase} /> : <HeardHome child={child} />}
        </>
      )}
    </OwnPage>
  )
}
