import { hides } from '../../person/index.ts'
import type { ChildBrief } from '../../person/model.ts'

/** Where to meet, as it is kept: of a child of whom nothing is kept, it is told by word of mouth. */
export const keptPlace = (child: Pick<ChildBrief, 'protection'>, place: string | null): string | null =>
  hides(child.protection, 'stored') ? null : place
