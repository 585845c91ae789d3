import { useTexts } from '../../../web/texts/index.ts'
import { CHOICE_PARTS } from '../model.ts'
import type { Label, Settings } from '../model.ts'
import type { Change } from '../rules.ts'
import { useLabel } from './hooks.ts'
import { settingsNames } from './name-texts.ts'
import { FEEDBACK_NUMBERS, feedbackTexts } from './parts/feedback-texts.ts'
import { PASSAGE_NUMBERS, passageTexts } from './parts/passage-texts.ts'
import { settingsTexts } from './texts.ts'

/** A place in the settings in the person's words: `Frister: Avklare en undring`, `Steg 0.2: Overskrift, nynorsk`. */
export const usePlace = (settings: Settings) => {
  const t = useTexts(settingsTexts)
  const names = useTexts(settingsNames)
  const label = useLabel()
  const { moveOf, levelOf } = useLevelNames(settings)
  const numbered = useNumbered()
  const isName = (text: string | undefined): text is Parameters<typeof names>[0] =>
    text !== undefined && (text in settings.deadlines || text in settings.ages || text in SINGLE)
  const named = (id: string | undefined) => (isName(id) ? names(id) : '')
  const thing = (part: string | undefined, id: string | undefined): string => {
    if (part === 'steps') return `${t('stepTitle', { id: id ?? '' })}`
    if (part === 'levels') return levelOf(id)
    if (part === 'whoDecides')
      return label(settings.whoDecides.find(one => one.act === id)?.title ?? { nb: '', nn: '' })
    if (part === 'levelMoves') return moveOf(id)
    if (part === 'signs') return quoted(t('sign'), settings.signs.find(one => one.id === id)?.text)
    if (part === 'topics') return quoted(t('topic'), settings.topics.find(one => one.id === id)?.label)
    if (part === 'passages') return quoted(t('part_overganger'), settings.passages.find(one => one.id === id)?.label)
    if (part === 'feedback') return t('part_tilbakemelding')
    if (part === 'questionnaires')
      return quoted(t('part_tilbakemelding'), settings.questionnaires.find(one => one.id === id)?.title)
    const list = CHOICE_PARTS.find(one => one === part)
    if (list) return quoted(t(`list_${list}`), settings[list].find(one => one.id === id)?.label)
    if (part === 'signsWhy') return t('part_tegn')
    if (part === 'phones' && (id === 'childWelfareEmergency' || id === 'police' || id === 'alarm')) return t(id)
    return named(id)
  }
  const quoted = (what: string, words: Label | undefined) => (words ? t('quoted', { what, words: label(words) }) : what)
  const field = (path: readonly string[]) => {
    const last = path.at(-1)
    const form = last === 'nb' || last === 'nn' ? last : undefined
    const what = FIELDS.find(one => path.slice(2).includes(one))
    const number = numbered(path)
    if (number) return number
    const words = what === 'guide' ? t('guide', { line: Number(path[3] ?? 0) + 1 }) : what ? t(FIELD_TEXT[what]) : ''
    return form && words ? t(form === 'nb' ? 'inNb' : 'inNn', { what: words }) : words
  }
  return ({ path }: Pick<Change, 'path'>): string => {
    const [part, id] = path
    if (part === 'logOpensFrom') return t('logOpensFrom')
    if (isName(part)) return [names(part), part === 'inWorkingDays' ? named(id) : ''].filter(Boolean).join(': ')
    if (part === 'signsWhy') return [thing(part, id), field(['', '', ...path.slice(1)])].filter(Boolean).join(': ')
    return [thing(part, id), field(path)].filter(Boolean).join(': ')
  }
}

/** What a level, and a way from one to another, is called. */
const useLevelNames = (settings: Settings) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const moveOf = (id: string | undefined) => {
    const [from, to] = (id ?? '').split('-').map(one => settings.levels.find(level => `${level.ordinal}` === one))
    return from && to ? t('move', { from: from.mark, to: to.mark }) : ''
  }
  const levelOf = (id: string | undefined) => {
    const level = settings.levels.find(one => `${one.ordinal}` === id)
    return level ? t('level', { mark: level.mark, name: label(level.name) }) : ''
  }
  return { moveOf, levelOf }
}

/** What a number of a passage, or of the rules about answers, is called. */
const useNumbered = () => {
  const [passage, feedback] = [useTexts(passageTexts), useTexts(feedbackTexts)]
  return ([part, one, other]: readonly string[]): string | undefined => {
    const ofPassage = PASSAGE_NUMBERS.find(name => part === 'passages' && other === name)
    if (ofPassage) return passage(ofPassage)
    return part === 'feedback' ? feedback(FEEDBACK_NUMBERS.find(name => name === one) ?? 'afterWeeks') : undefined
  }
}

const SINGLE = {
  inWorkingDays: 0,
  consentMonths: 0,
  namesInAccessLog: 0,
  breakGlassHours: 0,
  consentReminderDays: 0,
  unsuccessfulEvaluations: 0,
  caseloadLimit: 0,
  gapAnswerDays: 0,
  capacityDays: 0,
  familyWeekMinutes: 0,
  childScreenMinutes: 0,
  childScreenIdleMinutes: 0,
  messageFilesMost: 0,
  messageFilesMegabytes: 0,
  messagePictureMegapixels: 0,
  fewest: 0,
}
const FIELDS = [
  'asksFor',
  'retired',
  'label',
  'whatNoCloses',
  'text',
  'band',
  'group',
  'reportAtOnce',
  'needsReason',
  'verifiedOn',
  'confirmed',
  'mark',
  'name',
  'meaning',
  'holder',
  'title',
  'purpose',
  'who',
  'guide',
  'days',
  'count',
  'source',
  'url',
  'reviewedOn',
  'roles',
  'words',
  'number',
  'when',
] as const
const FIELD_TEXT = {
  asksFor: 'asksFor',
  retired: 'retired',
  label: 'words',
  whatNoCloses: 'whatNoCloses',
  text: 'words',
  band: 'bandField',
  group: 'groupField',
  reportAtOnce: 'reportAtOnce',
  needsReason: 'needsReason',
  verifiedOn: 'verifiedOn',
  confirmed: 'confirmed',
  mark: 'mark',
  name: 'name',
  meaning: 'meaning',
  holder: 'holder',
  title: 'stepName',
  purpose: 'purpose',
  who: 'who',
  days: 'days',
  count: 'count',
  source: 'source',
  url: 'url',
  reviewedOn: 'reviewedOn',
  roles: 'deciders',
  words: 'inWords',
  number: 'number',
  when: 'when',
} as const
