import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { Skeleton } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Acts } from './Answers.tsx'
import { InCase } from './InCase.tsx'
import { OwnPage } from './OwnPage.tsx'
import { homeTexts } from './texts.ts'
import type { ChildHome } from './use-home.ts'

// Most have a case: what is told where there is none is fetched when it is needed.
const HeardHome = lazy(async () => ({ default: (await import('./HeardHome.tsx')).HeardHome }))

/** What other capabilities show of a case, put in by the app. */
type OfCase = (caseId: string) => ReactNode
interface HomeScreenProps {
  readonly notices: OfCase
  /** What is answered where it stands: the yeses that soon end, and what was to begin. */
  readonly acts: Acts
  readonly looked: OfCase
}

/** Hjem: what happens now around one child, what I can answer, and whom to talk with. */
export const HomeScreen = ({ notices, acts, looked }: HomeScreenProps) => {
  const t = useTexts(homeTexts)
  const inside = (child: ChildHome) => {
    const { inCase } = child
    if (!inCase)
      return (
        <Suspense fallback={<Skeleton lines={4} />}>
          <HeardHome child={child} />
        </Suspense>
      )
    const { caseId } = inCase
    return (
      <>
        {notices(caseId)}
        <InCase {...{ child, inCase, acts }} looked={looked(caseId)} />
      </>
    )
  }
  return (
    <OwnPage title={t('title')} greets>
      {(child, head) => (
        <>
          {head(t('title'))}
          {inside(child)}
        </>
      )}
    </OwnPage>
  )
}
