import { describe, expect, it } from 'vitest'
import { FeedbackRules, THEMES, questionnaireFor } from './questionnaire-model.ts'
import type { Questionnaire, Settings } from './model.ts'
import { problemsIn, problemsOfChange } from './rules.ts'
import { editsTo } from './restore-model.ts'
import { EXAMPLES, exampleSettings } from './testing.ts'

const settings = exampleSettings()
const [first] = settings.questionnaires
if (!first) throw new Error('no questionnaire')
const codes = (over: Partial<Settings>) => problemsIn({ ...settings, ...over }).map(one => one.code)
/** The questionnaires with one that is otherwise. */
const but = (id: string, over: Partial<Questionnaire>) => ({
  questionnaires: settings.questionnaires.map(one => (one.id === id ? { ...one, ...over } : one)),
})

describe.each(EXAMPLES)('the questionnaires of %s', name => {
  const { questionnaires } = exampleSettings(name)
  it.each(['child', 'youth', 'parent'] as const)('ask a %s before, at evaluations and after', who => {
    for (const phase of ['before', 'during', 'after'] as const)
      expect(questionnaireFor(questionnaires, who, phase)?.questions.length).toBeGreaterThan(0)
  })
  it('ask about all five things that the seeds name, of youth and parents', () => {
    for (const who of ['youth', 'parent'] as const)
      expect(questionnaireFor(questionnaires, who, 'during')?.questions.map(one => one.theme)).toEqual(
        expect.arrayContaining(THEMES.slice(0, 5)),
      )
  })
  it('cover the three levels of relations', () =>
    expect(new Set(questionnaires.flatMap(one => one.questions.map(({ relation }) => relation))).size).toBe(3))
  it('show a child a picture with each', () => {
    const childs = questionnaires.filter(one => one.who === 'child').flatMap(one => one.questions)
    expect(childs.filter(one => one.picture === undefined)).toEqual([])
  })
})

describe('questionnaires that do not go together', () => {
  const question = first.questions[0]!
  it('ask the same person at the same time twice', () => {
    expect(codes(but('youth_before', { phases: ['before', 'during'] }))).toEqual(['questionnaire_twice'])
    expect(codes(but('youth_before', { phases: ['before', 'during'], retired: true }))).toEqual([])
  })
  it('ask about the same in two questions', () =>
    expect(codes(but(first.id, { questions: [question, { ...question, id: 'other' }] }))).toEqual([
      'questionnaire_twice',
    ]))
  it('are too long for a child', () => {
    const six = THEMES.slice(0, 6).map(theme => ({ ...question, id: theme, theme }))
    expect(codes(but(first.id, { questions: six }))).toEqual(['questionnaire_long'])
    expect(codes(but('youth_before', { questions: six }))).toEqual([])
  })
  it('remind when nothing stands any more', () =>
    expect(codes({ feedback: { ...settings.feedback, reminderDays: 28 } })).toEqual(['reminder_after_end']))
  it('are taken away, where rows name them; what comes back is offered no more', () => {
    const without = { ...settings, questionnaires: settings.questionnaires.slice(1) }
    expect(problemsOfChange(settings, without)).toEqual([{ code: 'questionnaire_removed', about: first.id }])
    expect(editsTo(settings, without)['questionnaires']).toEqual([
      ...without.questionnaires,
      { ...first, retired: true },
    ])
  })
})

describe('the rules about answers', () => {
  it('put together no fewer than ten, whatever a municipality chooses', () => {
    expect(FeedbackRules.safeParse({ fewestAnswers: 9 }).success).toBe(false)
    expect(FeedbackRules.parse({}).fewestAnswers).toBe(10)
  })
})
