import * as z from 'zod'
import { send } from '../../web/call/send.ts'
import { paths } from '../../web/paths/paths.ts'

/** What the palette needs of a row in *Barna mine*. */
const Rows = z.object({ rows: z.array(z.object({ caseId: z.string(), child: z.object({ name: z.string() }) })) })

/** The children that I may see, to look for a name among; a name never travels in an address. */
export const myChildren = async () => {
  const { rows } = await send('GET', '/children?limit=100', Rows)
  return rows.map(({ caseId, child }) => ({ to: paths.child(caseId), name: child.name, about: undefined }))
}
