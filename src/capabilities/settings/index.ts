/** What other capabilities may call. */
export { settingsOperations } from './operations.ts'
export { isReviewed } from './language-operations.ts'
export { Settings } from './settings-model.ts'
export { problemsIn } from './rules.ts'
export { namesOf } from './ports.ts'
export { saveFirstSettings, settingsOf } from './store.ts'
