export { CHILD_TABS, paths } from './paths.ts'
export type { ChildTab } from './paths.ts'
export { useChosen, useFilter, useGo, useParam } from './go.ts'
