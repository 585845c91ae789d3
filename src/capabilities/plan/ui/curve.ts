import type { Effect, Helps } from '../model.ts'
import type { Line } from './EffectCurve.tsx'
import type { EvaluationShown } from './hooks.ts'

/** Where a thumb stands on the line of effects. */
const AS_EFFECT: Readonly<Record<Helps, Effect>> = { yes: 'much', some: 'some', no: 'none' }
const LOWEST: readonly Helps[] = ['no', 'some', 'yes']

/** The services' line and the parents'; where parents differ, the one it helps least is drawn, so that no voice is hidden. */
export function linesOf(
  evaluations: readonly EvaluationShown[],
  names: { readonly services: string; readonly parents: string },
): readonly Line[] {
  const services = evaluations.map(({ evaluatedOn: on, effect }) => ({ on, effect }))
  const parents = evaluations.flatMap(({ evaluatedOn: on, views }) => {
    const thumbs = views.filter(view => view.whose === 'guardian').map(view => view.helps)
    const helps = LOWEST.find(one => thumbs.includes(one))
    return helps === undefined ? [] : [{ on, effect: AS_EFFECT[helps] }]
  })
  const lines: Line[] = [{ key: 'services', name: names.services, points: services }]
  return parents.length > 0 ? [...lines, { key: 'parents', name: names.parents, points: parents }] : lines
}
