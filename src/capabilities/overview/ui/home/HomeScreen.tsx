import type { ReactNode } from 'react'
import { useTexts } from '../../../../web/texts/index.ts'
import { HeardHome } from './HeardHome.tsx'
import { InCase } from './InCase.tsx'
import { OwnPage } from './OwnPage.tsx'
import { homeTexts } from './texts.ts'

interface HomeScreenProps {
  readonly notices?: (caseId: string) => ReactNode
  /** The yeses that soon end, with a press that says the same again. */
  readonly renewals?: (caseId: string) => ReactNode
}

/** Hjem: what happens now around one child, what I can answer, and whom to talk with. */
export const HomeScreen = ({ notices, renewals }: HomeScreenProps) => {
  const t = useTexts(homeTexts)
  return (
    <OwnPage title={t('title')} greets>
      {(child, head) => (
        <>
          {head(t('title'))}
          {child.inCase ? notices?.(child.inCase.caseId) : null}
          {child.inCase ? (
            <InCase child={child} inCase={child.inCase} renewals={renewals?.(child.inCase.caseId)} />
          ) : (
            <HeardHome child={child} />
          )}
        </>
      )}
    </OwnPage>
  )
}
