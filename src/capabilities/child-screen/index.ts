export { childScreenOperations, findAtScreen, handOver } from './operations.ts'
export { getsOnPaper } from './ports.ts'
export { eyesAt, mayAtScreen } from './access.ts'
