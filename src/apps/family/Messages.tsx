import type { ComponentType } from 'react'
import type { Head } from '../../capabilities/home/ui/OwnPage.tsx'
import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { FamilyMessages, FamilyThread } from '../../capabilities/message/ui/FamilyMessages.tsx'
import { messageTexts } from '../../capabilities/message/ui/texts.ts'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'

const pageOf = (Inside: ComponentType<{ caseId: string; head: Head }>) => () => {
  const title = useTexts(messageTexts)('page')
  return (
    <FamilyPage title={title}>
      {(child, head) =>
        child.caseId === null ? (
          <>
            {head(title)}
            <NoCase child={child} />
          </>
        ) : (
          <Inside key={child.id} caseId={child.caseId} head={head} />
        )
      }
    </FamilyPage>
  )
}

/** Meldinger: what the family and those who help write to each other. */
export const Messages = pageOf(FamilyMessages)

/** One thread of them. */
export const Thread = pageOf(FamilyThread)
