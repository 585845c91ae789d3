import type { TaskSubject } from '../../src/capabilities/task/access.ts'
import { ids } from './ids.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'
import { IN_CASE, builder, measure } from './subjects.ts'
import { before } from './world.ts'

/** The holder has given a measure to a guardian, who has not answered. */
const task = builder(IN_CASE, (world, relation): TaskSubject => ({
  ...measure.build(world, relation),
  task: {
    ...{ id: ids.thing, caseId: ids.case, measureId: ids.thing, to: { kind: 'guardian', id: ids.guardian } },
    ...{ askedBy: ids.holder, askedAt: before, dueOn: '2026-12-01', state: 'sent', reason: null, words: null },
    ...{ endedBy: null, endedAt: null, stands: true, stoodUntil: null, version: 1 },
  },
}))

/** What is done with who is asked to see to a measure. */
export const taskRows: Readonly<Record<string, readonly Row[]>> = {
  'task.list': say('Se hvem som er spurt om å ta ansvar for tiltak, for tiltak man kan se'),
  'task.answer': say('Svare på om man tar ansvar for et tiltak, spurt: en forelder', task),
  'task.takeBack': say('Trekke tilbake et spørsmål om å ta ansvar for et tiltak', task),
  'task.askAgain': say('Spørre på nytt om å ta ansvar for et tiltak', task),
}
