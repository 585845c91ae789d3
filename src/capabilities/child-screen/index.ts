export { childScreenOperations, findAtScreen, handOver } from './operations.ts'
export { mayAtScreen } from './access.ts'
