import type { ReactNode } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Spor } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { HomeHead } from './HomeHead.tsx'
import { Nobody } from './HomeScreen.tsx'
import { homeTexts } from './texts.ts'
import { useHome } from './use-home.ts'

/** The meetings and minutes around one child; the stops themselves come from the meeting's room. */
export const MeetingsScreen = ({ meetings }: { meetings: (caseId: string) => ReactNode }) => {
  const t = useTexts(homeTexts)
  const { read, choose } = useHome()
  return (
    <Spor>
      <Shown of={read}>
        {({ child, children }) =>
          child ? (
            <>
              <HomeHead title={t('meetingsTitle')} child={child} all={children} onChoose={choose} />
              {meetings(child.caseId)}
            </>
          ) : (
            <Nobody />
          )
        }
      </Shown>
    </Spor>
  )
}
