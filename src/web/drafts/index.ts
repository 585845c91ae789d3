export { DraftChoice } from './DraftChoice.tsx'
export { useDraft } from './use-draft.ts'
export type { Draft } from './use-draft.ts'
