export { SHOWN_ACTS, actOf, asLooks, toldWho, toldWhy, whyOf } from './look-rules.ts'
export {
  factBehind,
  groundOf,
  isKnown,
  knownAmong,
  knownSince,
  living,
  maySee,
  maySeeTopic,
  shownTo,
  topicsSeen,
} from './access.ts'
export type { WithSight } from './access.ts'
export {
  aboutsOfChild,
  childMayBeSeen,
  familyMaySee,
  isKeptAway,
  isKin,
  isOfCircle,
  isOwnFamily,
  kinAmong,
  kinOfEach,
  lapsedAbouts,
  mayBeSeen,
  recordKin,
  replaceFacts,
  sightOf,
  toldToEmployee,
  topicMayBeSeen,
  toSight,
  wholeMayBeSeen,
} from './store.ts'
export { circleOf, closeAround, insidersOf, isClosedChild, openAgain, takeOutOfCircle } from './circle-store.ts'
export type { CircleMember } from './circle-store.ts'
export { closedByConsent, seenByConsent } from './ever-store.ts'
export type { Closed } from './ever-store.ts'
export { seenAbouts } from './seen-store.ts'
export { barredAmong, familyOfEach, isBarred, keepsFrom, readersOf, sightsOf, thoseWithFacts } from './readers-store.ts'
export type { Replacement, SightJson } from './store.ts'
