/** What capabilities call, inside their own transaction. Roles are dated in that transaction's time. */
export { actsByDay, logInsOf } from './log-ins.ts'
export { demoSubject, subjectOf, tieLogin } from './login.ts'
export type { KnownBy } from './login.ts'
export {
  colleaguesByLogin,
  endOtherLogins,
  endRole,
  endRoleOf,
  grantRole,
  hasOwnLogin,
  logsInOtherwise,
  renameRole,
  reopen,
} from './role.ts'
export { identifyBy, sessionOf } from './session/identify.ts'
export { readsIn } from './session/session.ts'
export { sessionTick } from './session/tick.ts'
export { identityRoutes } from './routes.ts'
export type { DemoPerson, IdentityParts, LetterIn, LoginPages } from './parts.ts'
