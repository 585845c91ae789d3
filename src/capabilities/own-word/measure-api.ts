import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Act } from '../child-screen/model.ts'
import { Arena, Helps, Measure } from '../plan/model.ts'

const atScreen = { login: 'low', about: 'case', handed: true } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/child-screen/measures'

/** The measures that both the child and whoever handed the screen over may see. Nothing of what anybody has said of them. */
export const listForChild = read('measure.childs_list', path, {
  ...atScreen,
  trail: 'measure.childs_listed',
  quiet: true,
})
  .input(InCase)
  .output(z.array(Measure.pick({ id: true, title: true }).extend({ arena: Arena })))

/** The child puts a thumb on a measure, and says who can know. */
export const sayAsChild = write('measure.childs_say', `${path}/{measureId}/views`, {
  ...atScreen,
  trail: 'measure.said_as_child',
})
  .input(InCase.extend({ act: Act, measureId: Id, helps: Helps, audience: z.enum(['everyone', 'not_guardians']) }))
  .output(z.object({ id: Id }))
  .errors(refusals('plan.measure_ended'))
