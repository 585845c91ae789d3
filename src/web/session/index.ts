export { InSession, useAllAgain, useNow, useSession } from './session.tsx'
export type { Session } from './session-reply.ts'
