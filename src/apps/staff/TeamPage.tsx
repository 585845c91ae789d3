import { AboutChild } from '../../capabilities/person/ui/AboutChild.tsx'
import { TeamTab } from '../../capabilities/sharing/ui/TeamTab.tsx'

/** Team og samtykke with Om barnet below it: two capabilities on one tab. */
export const TeamPage = () => <TeamTab about={childId => <AboutChild childId={childId} />} />
