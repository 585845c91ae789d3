export { CHILD_TABS, TEAM_PAGES, paths } from './paths.ts'
export type { ChildTab, TeamPage } from './paths.ts'
export { useChosen, useFilter, useGo, useParam } from './go.ts'
