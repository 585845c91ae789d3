import type { CurveLine } from '../../../web/kit/index.ts'
import type { Effect, Helps } from '../model.ts'
import type { ShownEvaluation } from '../shown-model.ts'

/** An evaluation as the curve needs it. */
export type Looked = Pick<ShownEvaluation, 'evaluatedOn' | 'effect'> & {
  readonly views: readonly Pick<ShownEvaluation['views'][number], 'whose' | 'helps' | 'takenBack'>[]
}

/** Where a thumb stands on the line of effects. */
const AS_EFFECT: Readonly<Record<Helps, Effect>> = { yes: 'much', some: 'some', no: 'none' }
const LOWEST: readonly Helps[] = ['no', 'some', 'yes']

/** The services' line and the parents'; where parents differ, the one it helps least is drawn, so that no voice is hidden. */
export function linesOf(
  evaluations: readonly Looked[],
  names: { readonly services: string; readonly parents: string },
): readonly CurveLine<Effect>[] {
  const services = evaluations.map(({ evaluatedOn: on, effect: step }) => ({ on, step }))
  const parents = evaluations.flatMap(({ evaluatedOn: on, views }) => {
    const thumbs = views.filter(view => view.whose === 'guardian' && !view.takenBack).map(view => view.helps)
    const helps = LOWEST.find(one => thumbs.includes(one))
    return helps === undefined ? [] : [{ on, step: AS_EFFECT[helps] }]
  })
  const lines: CurveLine<Effect>[] = [{ key: 'first', name: names.services, points: services }]
  return parents.length > 0 ? [...lines, { key: 'second', name: names.parents, points: parents }] : lines
}
