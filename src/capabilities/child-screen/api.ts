import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })

/** Whether the screen can be handed to the child of a case, and for how many minutes. */
export const offerScreen = read('child_screen.offer', '/cases/{caseId}/child-screen', {
  ...inCase,
  trail: 'child_screen.offered',
  quiet: true,
})
  .input(InCase)
  .output(z.object({ childName: z.string(), lasts: z.int().nullable() }))

/** Judges that the screen is handed to the child. The session route asks it and then exchanges the log-in for the child's screen. */
export const handOver = write('child_screen.hand_over', '/cases/{caseId}/child-screen', {
  ...inCase,
  trail: 'child_screen.handed',
})
  .input(InCase)
  .output(z.object({ childId: Id, lasts: z.int(), idle: z.int() }))
  .errors(refusals('case.already_closed', 'child_screen.not_child'))
