export { consultationOperations } from './operations.ts'
