import { say } from './row.ts'
import type { Row } from './row.ts'
import { IN_CASE, builder, measure } from './subjects.ts'

/** Two measures of a case. */
const measurePair = builder(IN_CASE, (world, relation) => {
  const one = measure.build(world, relation)
  return { first: one, second: one }
})

/** What is done with measures in each other's way. */
export const conflictRows: Readonly<Record<string, readonly Row[]>> = {
  'conflict.list': say('Se om tiltakene drar samme vei, det man kan se'),
  'conflict.setWeek': say('Si når i uka et tiltak er, og hva det krever', measure),
  'conflict.judge': say('Si om to tiltak drar samme vei', measurePair),
}
