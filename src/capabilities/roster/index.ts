export { rosterOperations } from './operations.ts'
