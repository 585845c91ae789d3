import * as z from 'zod'
import type { AnyOperation } from '../../src/platform/api/operation.ts'

/** Lists whose rows are compared with what can be opened from them, and where. */
const COMPARED: Readonly<Record<string, string>> = {
  'overview.children': 'lists.slice.test.ts',
  'overview.search': 'lists.slice.test.ts',
  'sharing.own': 'lists.slice.test.ts',
  'person.find': 'lists.slice.test.ts',
  'meeting.list': 'lists.slice.test.ts',
  'review.open':
    'review/review.slice.test.ts: to those who see the plan; why the child was not heard to employees alone',
  'concern.list': 'lists-more.slice.test.ts',
  'voice.list': 'lists-more.slice.test.ts',
  'disclosure.list': 'lists-more.slice.test.ts',
  'disclosure.listFromConcern': 'lists-more.slice.test.ts',
  'block.open': 'lists-more.slice.test.ts',
  'report.list': 'lists-own.slice.test.ts',
  'consultation.list': 'lists-own.slice.test.ts',
  'baton.mine': 'lists-own.slice.test.ts',
  'team.mine': 'lists-own.slice.test.ts',
  'ask.mine': 'lists-own.slice.test.ts',
  'notice.list': 'lists-own.slice.test.ts',
  'log.list': 'fields.slice.test.ts: every text, topic and audience',
  'plan.open': 'fields.slice.test.ts: every text, topic and audience',
  'transition.list': 'fields.slice.test.ts: every text and topic',
  'need.list': 'fields.slice.test.ts: every text, topic and audience',
  'conflict.list': 'conflict/conflict.slice.test.ts: no measure, and no clash with one, that the reader is not shown',
  'disagreement.list': 'disagreement/disagreement.slice.test.ts: words to the team alone, the family what concerns it',
  'disagreement.waiting':
    'disagreement/disagreement.slice.test.ts: no child and no word; to leaders of the services and who decides',
  'unit_question.list':
    'unit-question/unit-question.slice.test.ts: words to the team who sees the plan; never to family or the unit',
  'unit_question.waiting':
    'unit-question/unit-question.slice.test.ts: no child and no word but for who sees the plan; to the unit, and to whom it was put',
  'need.thrown':
    'need/need.slice.test.ts: no child and no word for who may not see the case; opened by plan.open’s condition',
  'message.list': 'message/message.slice.test.ts: listed to those who may open each, and counted for nobody else',
  'own_word.list': 'own-word/own-word.slice.test.ts: each word to whom it is for, and to nobody else',
  'own_word.childs_meetings': 'own-word/childs.slice.test.ts: what both the child and who handed it over may know of',
  'feedback.shown': 'feedback/answer.slice.test.ts: to whom it is shown by name, and to nobody else',
  'feedback.left': 'feedback/former.slice.test.ts: one’s own answers, and nobody else’s',
  'feedback.childs_open': 'feedback/answer.slice.test.ts: the same whatever was answered before',
  'picture.open':
    'picture/picture.slice.test.ts: each entry, line and version to whom it is for, by property; nothing to leaders and the unit',
  'picture.earlier':
    'picture/history.test.ts: each version to whom it is for, by property; hidden.slice.test.ts byte for byte',
  'home.childs_open':
    'home/child.slice.test.ts: what both the child and whoever handed the screen over may know of, and nothing that was said',
  'own_word.childs_open': 'own-word/childs.slice.test.ts: for whom one can write, and nothing that was said',
  'measure.childs_list':
    'plan/childs.slice.test.ts: those that both the child and whoever handed the screen over may see',
  'case.open': 'fields.slice.test.ts',
  'meeting.open': 'fields.slice.test.ts',
  'overview.now': 'fields.slice.test.ts',
  'home.open': 'fields.slice.test.ts',
  'contact.mine': 'contact/contact.slice.test.ts: one’s own, and who else is a guardian of one’s children',
  'contact.others': 'contact/contact.slice.test.ts: what each of the others lets the reader see, and nothing else',
  'contact.list': 'contact/contact.slice.test.ts: what the guardians of one child have said, to who holds',
  'paper.list': 'paper/paper.slice.test.ts: read as the one who is to have the paper',
  'letter.list': 'paper/letter.slice.test.ts: the letters to one person, to who holds, and never a code',
  'paper.waiting': 'paper/paper.slice.test.ts: in the cases that one holds, and to nobody else',
  'home.week': 'home/week.slice.test.ts: what is not for one is in no list, no sum and no clash',
  'overview.day': 'fields.slice.test.ts',
  'oversight.concern': 'oversight/concern.slice.test.ts: asks the gate as each',
  'block.openOfConcern': 'block/concern-block.slice.test.ts: shown to those who set and lift it',
  'privacy.waiting': 'privacy/restriction.slice.test.ts: waits for whoever may answer or correct it, for nobody else',
  'register.matters': 'register/matter.slice.test.ts: listed to those who may handle it',
  'person.listLoosenings': 'person/protection.slice.test.ts: listed to who is asked, answered by the same alone',
  'escalation.list': 'escalation/escalation.slice.test.ts: listed to whom it was sent, taken by the same alone',
  'report.sources': 'the same condition as concern.list, by its writer',
  'oversight.readers': 'oversight.slice.test.ts: asks the gate as each',
  'oversight.wouldSee': 'oversight.slice.test.ts: asks the gate as each',
}

const IN_ONE = 'rows of the one thing that is opened: shown to whoever may open it, by its own policy'
const NO_CHILD = 'nothing about a child'
/** Reads with rows that are not compared, and why there is nothing to compare. */
const WITHOUT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['case.checkLevel', 'case.forReopening', 'log.readers', 'consent.history', 'consent.shared'],
      ...['baton.candidates', 'baton.chain', 'baton.openOffer', 'concern.open', 'meeting.propose', 'person.open'],
      ...['person.openProtection', 'signer.open', 'team.list', 'team.invitable', 'team.openInvitation'],
      ...[
        'sharing.family',
        'sharing.grid',
        'sharing.why',
        'need.receivers',
        'message.open',
        'message.receivers',
        'need.openRequest',
        'transition.asked',
        'disclosure.advise',
        'disclosure.forFamily',
        'threshold.open',
        'privacy.ofCase',
        'feedback.open',
      ],
    ].map(id => [id, IN_ONE]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'concern.guide',
        'consultation.askable',
        'disclosure.choices',
        'disclosure.grounds',
        'organisation.colleagues',
        'settings.open',
      ],
      ...['notice.choice', 'organisation.people', 'organisation.services', 'register.list', 'capacity.own'],
    ].map(id => [id, NO_CHILD]),
  ),
  'language.list': 'the languages of the family’s app and who looked them over: nothing about a child',
  'feedback.results': 'numbers that nobody can be known by: feedback/result-rules.test.ts',
  'privacy.mine': 'one’s own requests',
  'privacy.takePackage': 'all about oneself: privacy/package.slice.test.ts reads it as each',
  'privacy.register': 'requests by their number, the privacy officer’s alone',
  'privacy.holds': 'cases by their number, the privacy officer’s alone',
  'privacy.retention': 'how long rows are kept: tables and figures',
  'gap.open': 'the reasons that the municipality has: nothing about a child',
  'gap.openOfService': 'the same, of a service',
  'overview.unit':
    'numbers and cases of the unit without child or content; closed children are left out (protection.slice.test.ts)',
  'transition.coming':
    'passage and days of what waits for the own service, without child or content (transition/coming.slice.test.ts)',
  'sibling.possible': 'sibling/sibling.slice.test.ts: children in whose own cases one acts, and nobody else',
  'task.list':
    'task/task.slice.test.ts, task/kept.slice.test.ts: of measures that the reader is shown; who said no and why to whom it is for',
  'sibling.list':
    'measures of one case, and children whose own cases judge whether they are named: sibling/sibling.slice.test.ts',
  'plan.own': 'one’s own measures; each leads to its case, which is opened by overview.children’s condition',
  'report.unit': 'that, when and by whom; no report opens from it',
  'disclosure.glass': 'one’s own openings, by number of case alone',
  'disclosure.glassMonth': 'the privacy officer’s: by number of case alone',
}

const hasIds = (schema: unknown): boolean => {
  if (typeof schema !== 'object' || schema === null) return false
  const { type, items } = schema as { readonly type?: unknown; readonly items?: unknown }
  if (type === 'array' && rowsOf(items).some(isNamed)) return true
  return Object.values(schema).some(one => (Array.isArray(one) ? one.some(hasIds) : hasIds(one)))
}
interface Row {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly anyOf?: readonly Row[]
}
const rowsOf = (items: unknown): readonly Row[] =>
  typeof items === 'object' && items !== null ? [items, ...((items as Row).anyOf ?? [])] : []
const isNamed = ({ properties = {} }: Row) => Object.keys(properties).some(key => key === 'id' || key.endsWith('Id'))

/** The reads whose replies have rows with ids, read off their own schemas. */
export const listsIn = (operations: readonly AnyOperation[]): readonly string[] =>
  operations.flatMap(op => {
    const { meta, outputSchema } = op.contract['~orpc']
    if (meta.kind !== 'read' || !outputSchema) return []
    const schema = z.toJSONSchema(outputSchema as z.ZodType, { io: 'output', unrepresentable: 'any' })
    return hasIds(schema) ? [meta.id] : []
  })

/** Lists that nobody compares and nobody has said why. */
export const uncovered = (operations: readonly AnyOperation[]): readonly string[] =>
  listsIn(operations).filter(id => !(id in COMPARED) && !(id in WITHOUT))
