export { reportOperations } from './operations.ts'
export { reportsWaitingFor } from './waiting-operations.ts'
