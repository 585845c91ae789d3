/** What other capabilities may call. */
export { settingsOperations } from './operations.ts'
export { namesOf } from './ports.ts'
export { settingsOf } from './store.ts'
