import type { ReactNode } from 'react'
import { Stack } from '../../../web/kit/page/Columns.tsx'
import { SubTabs } from '../../../web/kit/page/Tabs.tsx'
import { useParam } from '../../../web/paths/go.ts'
import { TEAM_PAGES, paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/use-texts.ts'
import { teamPageTexts } from './team-page-texts.ts'

/** The pages of *Team og samtykke*, and the one that is open. */
export const TeamFrame = ({ children }: { children: ReactNode }) => {
  const t = useTexts(teamPageTexts)
  const caseId = useParam('caseId')
  return (
    <Stack gap="large">
      <SubTabs
        label={t('pages')}
        items={TEAM_PAGES.map(page => ({ to: paths.team(caseId, page), text: t('page', { page: page || 'sees' }) }))}
      />
      {children}
    </Stack>
  )
}
