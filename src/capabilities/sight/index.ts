export { groundOf, living, maySee, maySeeTopic, shownTo, topicsSeen } from './access.ts'
export type { WithSight } from './access.ts'
export {
  aboutsOfChild,
  childMayBeSeen,
  isKin,
  kinAmong,
  lapsedAbouts,
  mayBeSeen,
  recordKin,
  replaceFacts,
  seenAbouts,
  sightOf,
  toldToEmployee,
  topicMayBeSeen,
  toSight,
  wholeMayBeSeen,
} from './store.ts'
export { readersOf } from './readers-store.ts'
export type { Replacement, SightJson } from './store.ts'
