export { reportOperations } from './operations.ts'
export { reportsWaitingFor } from './waiting-operations.ts'
export type { WaitingReport } from './waiting-operations.ts'
export { SECRET_FROM_FAMILY } from './rules.ts'
