import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Act } from '../child-screen/model.ts'
import { Arena, Helps, Measure, Said, ToldTo } from '../plan/model.ts'

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

/** Says what a measure does, with a thumb, words, or both; an employee may write down what another said. */
export const sayOfMeasure = write('measure.say', '/cases/{caseId}/measures/{measureId}/views', {
  ...{ login: 'substantial', about: 'case', trail: 'measure.said' },
})
  .input(
    InCase.extend({
      measureId: Id,
      said: Said,
      /** Whose view an employee writes down; one's own if left out. */
      onBehalfOf: z.object({ whose: z.enum(['child', 'guardian']), personId: Id }).optional(),
      /** Whom a youth, or a child through an employee, lets read it. */
      audience: ToldTo.optional(),
    }),
  )
  .output(z.object({ id: Id }))
  .errors(refusals('plan.guardian_unknown', 'plan.measure_ended'))

/** Takes back what was said of a measure: from now on nobody else reads it. */
export const unsayOfMeasure = write('measure.unsay', '/cases/{caseId}/measures/{measureId}/views/{viewId}/taken-back', {
  ...{ login: 'substantial', about: 'case', trail: 'measure.unsaid' },
})
  .input(InCase.extend({ measureId: Id, viewId: Id }))
  .output(z.object({ id: Id }))

/** The child takes back what it has said of a measure at this very screen. */
export const unsayAsChild = write('measure.childs_unsay', `${path}/{measureId}/views/{viewId}/taken-back`, {
  ...atScreen,
  trail: 'measure.unsaid_as_child',
})
  .input(InCase.extend({ measureId: Id, viewId: Id }))
  .output(z.object({ id: Id }))
