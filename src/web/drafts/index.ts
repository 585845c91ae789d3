export { noWords } from './join.ts'
export { useDraft } from './use-draft.ts'
export type { Draft } from './use-draft.ts'
