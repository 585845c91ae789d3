import type { ComponentProps } from 'react'
import { OwnPage } from '../../capabilities/home/ui/OwnPage.tsx'
import { FollowCase } from './FollowCase.tsx'

/** A page about the chosen child that shows things as they are now, while somebody looks at it. */
export const FamilyPage = ({ children: inside, ...page }: ComponentProps<typeof OwnPage>) => (
  <OwnPage {...page}>
    {(child, head) => (
      <>
        {child.caseId ? <FollowCase caseId={child.caseId} /> : null}
        {inside(child, head)}
      </>
    )}
  </OwnPage>
)
