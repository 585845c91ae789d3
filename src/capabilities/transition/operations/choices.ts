import type { Tx } from '../../../platform/database/transaction.ts'
import { participantsOf } from '../../case/index.ts'
import { evaluationsIn, goalsIn, measuresIn } from '../../plan/index.ts'
import { childViewsIn } from '../../voice/index.ts'
import type { BlockSource, PassageBlock } from '../../settings/model.ts'
import type { Line } from '../model.ts'

/** Effects of which it can be said that something helps. */
const HELPS = ['some', 'much', 'goal_reached']

/** What can be taken into packs: told to everybody, and each with the topic it is of; people are of no one topic. */
export interface Choices {
  readonly lines: readonly (Line & { readonly topic: string | null })[]
}

interface Told {
  readonly audience: string
  readonly notFor: string | null
}
const toAll = ({ audience, notFor }: Told) => audience === 'everyone' && notFor === null

/** What the case has that a pack can carry: nothing that is kept from anybody, for all who must answer read it. */
export async function choicesIn(
  tx: Tx,
  { municipality, caseId, now }: { readonly municipality: number; readonly caseId: string; readonly now: Date },
): Promise<Choices> {
  const [goals, measures, evaluations, views, participants] = await Promise.all([
    goalsIn(tx, municipality, caseId),
    measuresIn(tx, municipality, caseId),
    evaluationsIn(tx, municipality, caseId),
    childViewsIn(tx, municipality, caseId),
    participantsOf(tx, municipality, caseId),
  ])
  const helps = (id: string) => HELPS.includes(evaluations.findLast(one => one.measureId === id)?.effect ?? '')
  const line = (kind: BlockSource, id: string, text: string, topic: string | null) => ({
    ...{ kind, id, text, topic, ofServiceId: null },
  })
  const told = measures.filter(toAll)
  return {
    lines: [
      ...goals
        .filter(one => toAll(one) && one.status === 'open')
        .map(one => line('goals', one.id, one.words, one.topic)),
      ...told.filter(one => one.status !== 'ended').map(one => line('measures', one.id, one.title, one.topic)),
      ...told.filter(one => helps(one.id)).map(one => line('helped', one.id, one.title, one.topic)),
      ...views.filter(toAll).flatMap(one => (one.words === null ? [] : [line('voice', one.id, one.words, one.topic)])),
      ...participants.flatMap(one =>
        one.name === null || (one.to !== null && one.to <= now)
          ? []
          : [{ ...line('people', one.id, `${one.name}, ${one.serviceName}`, null), ofServiceId: one.serviceId }],
      ),
    ],
  }
}

/** Those that a block can take: of its sources, and of its own topic. */
export const choicesFor = ({ lines }: Choices, { sources, topic }: PassageBlock): readonly Line[] =>
  lines
    .filter(one => sources.includes(one.kind) && (one.topic === null || one.topic === topic))
    .map(({ topic: _of, ...line }) => line)
