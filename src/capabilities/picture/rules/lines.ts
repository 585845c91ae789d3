import type { Actor } from '../../../kernel/actor.ts'
import type { CaseSubject } from '../../case/model.ts'
import { isKnown, shownTo } from '../../sight/model.ts'
import type { Sight } from '../../sight/model.ts'
import type { Tie } from '../model.ts'
import type { Line } from '../shown-model.ts'

/**
 * The lines between the services that the reader is shown: each rests on something that the reader is shown too, and is never drawn
 * because it ought to be there.
 */
export function linesOf(
  ties: readonly Tie[],
  serviceIds: ReadonlySet<string>,
  { actor, sight, now }: { readonly actor: Actor; readonly sight: Sight; readonly now: Date },
): Line[] {
  const lines = new Map<string, Line>()
  const isThere = (id: string, at: Date) => serviceIds.has(id) && isKnown(sight, now, id, at)
  const shown = ties.filter(
    ({ oneId, otherId, at, told }) =>
      isThere(oneId, at) && isThere(otherId, at) && told.every(one => shownTo(actor, sight, now, one)),
  )
  for (const { oneId, otherId, kind, at, title } of shown.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const key = `${oneId} ${otherId}`
    const line = lines.get(key) ?? { oneId, otherId, because: [] }
    // Two who have met a hundred times have met: the latest of each tells it.
    if (line.because.some(one => one.kind === kind && one.title === title)) continue
    lines.set(key, { ...line, because: [...line.because, { kind, at, title }] })
  }
  return [...lines.values()]
}

/**
 * The pairs of services between which there is no line: each serves the child alone, as far as can be seen here. While the case rests
 * nobody does anything, and nothing is told to be missing.
 */
export const apartOf = (
  { childCase }: { readonly childCase: Pick<CaseSubject['childCase'], 'status'> },
  services: readonly { readonly id: string }[],
  lines: readonly Pick<Line, 'oneId' | 'otherId'>[],
): { readonly oneId: string; readonly otherId: string }[] =>
  (childCase.status === 'open' ? services : []).flatMap((one, at) =>
    services
      .slice(at + 1)
      .filter(
        other =>
          !lines.some(
            line =>
              (line.oneId === one.id && line.otherId === other.id) ||
              (line.oneId === other.id && line.otherId === one.id),
          ),
      )
      .map(other => ({ oneId: one.id, otherId: other.id })),
  )
