export { CapacityNote } from './CapacityNote.tsx'
export { useCapacityWords } from './use-capacity-words.ts'
