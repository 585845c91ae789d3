export { useNow, useSession } from './session.tsx'
