/** What other capabilities may call. */
export { settingsOf } from './store.ts'
