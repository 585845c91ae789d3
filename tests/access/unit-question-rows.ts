import type { QuestionSubject } from '../../src/capabilities/unit-question/access.ts'
import { ids } from './ids.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'
import { IN_CASE, builder, caseSubject } from './subjects.ts'
import { before } from './world.ts'

/** What the holder asked, put to somebody of the unit who is none of those in the list. */
const question = builder(IN_CASE, (world, relation): QuestionSubject => ({
  inCase: caseSubject(world, relation),
  question: {
    ...{ id: ids.thing, caseId: ids.case, kind: null, words: 'x', askedBy: ids.holder, serviceId: ids.school },
    ...{ askedAt: before, dueOn: '2026-12-01', toId: ids.thing, state: 'sent', answer: null, endedBy: null },
    ...{ endedAt: null, version: 1 },
  },
  kin: relation.kin ?? false,
  ofUnit: false,
}))
/** Somebody whose service is not the coordinating unit. */
const otherUnit = builder([], () => ({ ofUnit: false }))

/** What is done with questions to the coordinating unit. */
export const unitQuestionRows: Readonly<Record<string, readonly Row[]>> = {
  'unit_question.list': say('Se hva koordinerende enhet er spurt om i saken, og svarene'),
  'unit_question.ask': say('Spørre koordinerende enhet'),
  'unit_question.takeBack': say('Trekke tilbake et spørsmål til koordinerende enhet', question),
  'unit_question.answer': say('Svare for koordinerende enhet', question),
  'unit_question.waiting': say(
    'Se spørsmål til koordinerende enhet, uten barn og ord, eller det man selv er spurt om',
    otherUnit,
  ),
}
