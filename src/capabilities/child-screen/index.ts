export { childScreenOperations, findAtScreen, handOver } from './operations.ts'
export { eyesAt, mayAtScreen } from './access.ts'
