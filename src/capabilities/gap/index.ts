export { gapTicks } from './jobs.ts'
export { afterCase } from './store.ts'
