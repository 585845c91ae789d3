export type { RosterLine } from './model.ts'
export { importRoster, previewRoster, rosterOperations } from './operations.ts'
export { DOES_SAID, WRONG_SAID } from './said.ts'
