export { consultationOperations } from './operations.ts'
/** What the trail calls acts about advice without names: no family is ever shown them. */
export { SECRET_FROM_FAMILY } from './rules.ts'
