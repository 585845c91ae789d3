import { beforeAll, describe, expect, it } from 'vitest'
import config from '../config/overhalla-like.json' with { type: 'json' }
import { paperOf } from '../src/capabilities/paper/rules/papers.ts'
import type { Content } from '../src/capabilities/paper/rules/papers.ts'
import { PAPER_KINDS } from '../src/capabilities/paper/model.ts'
import { paperIn } from '../src/capabilities/paper/rules/saying.ts'
import { PARTS } from '../src/capabilities/privacy/operations/parts.ts'
import { packagePaper } from '../src/capabilities/privacy/rules/package-paper.ts'
import type { PartTold } from '../src/capabilities/privacy/rules/package-paper.ts'
import type { Node, Nodes } from '../src/capabilities/privacy/rules/plain.ts'
import { nodesOf, plain, schemaOf } from '../src/capabilities/privacy/rules/plain.ts'
import { packageIn, worded } from '../src/capabilities/privacy/rules/readable.ts'
import { LANGUAGE_CODES, LEARNT_LANGUAGES, learn } from '../src/kernel/language.ts'
import type { Language } from '../src/kernel/language.ts'
import { tongueFrom } from '../src/kernel/tongue.ts'
import { languageFiles } from '../src/platform/languages.ts'
import type { PrintDocument } from '../src/platform/print/document.ts'
import { typstRenderer } from '../src/platform/print/typst-renderer.ts'

/** What a language was asked for and lacks. */
const lacking = new Map<Language, Set<string>>()
beforeAll(() => {
  for (const language of LEARNT_LANGUAGES) {
    const tongue = tongueFrom(language, languageFiles[language])
    const missing = new Set<string>()
    lacking.set(language, missing)
    const say = (source: string) => {
      const said = tongue.say(source)
      if (said === undefined) missing.add(source)
      return said
    }
    learn(language, { ...tongue, say })
  }
})

/** What people have written. */
const WRITTEN = 'Vi øver på å lese.'
const [topic] = config.topics
if (!topic) throw new Error('no topic')
const startsAt = new Date('2026-11-30T12:00:00Z')
const around = {
  ...{ name: 'Amira Hassan', child: 'Noor', own: false, today: '2026-11-23', from: 'Veikryss' },
  contact: { name: 'Marte Vik', phone: '77 00 00 00' },
}
/** One of each kind of paper. */
const PAPERS: Readonly<Record<Content['kind'], Content>> = {
  information: { kind: 'information' },
  contact: { kind: 'contact', others: ['Trond', 'Siri'] },
  consent: {
    kind: 'consent',
    asked: {
      ...{ service: 'PPT', why: WRITTEN, purpose: topic.label, until: '2027-06-01' },
      topics: config.topics.map(one => ({ label: one.label, whatNoCloses: one.whatNoCloses })),
    },
  },
  transition_pack: {
    kind: 'transition_pack',
    pack: { service: 'PPT', blocks: [{ label: topic.label, words: WRITTEN, lines: ['Leksehjelp'] }] },
  },
  meeting: {
    kind: 'meeting',
    called: {
      ...{ purpose: WRITTEN, place: 'Møterom 2', startsAt, endsAt: new Date('2026-11-30T13:00:00Z') },
      ...{ names: ['Noor', 'Hege'], interpreted: true },
    },
  },
  minutes: {
    kind: 'minutes',
    minutes: {
      ...{ startsAt, names: ['Hege'], items: [{ point: 'Lesing', words: WRITTEN }] },
      agreed: [{ title: 'Lesegruppe', responsible: 'Marte Vik' }],
    },
  },
  letter: { kind: 'letter', code: 'ABCD 2345', address: 'https://samspor.example/login/letter', until: '2026-12-01' },
}

/** Something of a shape with every field in it; the `turn`th of what a value may be. */
function sample(nodes: Nodes, turn: number, key = ''): unknown {
  const values = nodes.flatMap(one => [...(one.enum ?? []), ...(one.const === undefined ? [] : [one.const])])
  const few = values.filter(one => typeof one === 'string')
  if (few.length > 0) return few[turn % few.length]
  const node = nodes.find(one => one.properties ?? one.items ?? one.additionalProperties)
  if (node?.items) return [sample(nodesOf(node.items), turn, key)]
  if (node?.additionalProperties && !node.properties) return { [key]: sample(nodesOf(node.additionalProperties), turn) }
  return node ? fieldsOf(node, turn) : simple(nodes, key)
}
const fieldsOf = ({ properties = {} }: Node, turn: number) =>
  Object.keys(properties).join() === 'nb,nn'
    ? topic.label
    : Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, sample(nodesOf(one), turn, key)]))
function simple(nodes: Nodes, key: string): unknown {
  const is = (type: string) => nodes.some(one => one['type'] === type)
  if (nodes.some(one => one.contentEncoding !== undefined)) return undefined
  if (is('boolean')) return true
  if (is('integer') || is('number')) return 2
  if (nodes.some(one => one['format'] === 'date')) return '2026-11-24'
  if (nodes.some(one => one['format'] === 'date-time')) return '2026-11-24T13:05:00.000Z'
  return plain.values[key] ? Object.keys(plain.values[key])[0] : WRITTEN
}

const parts = PARTS.filter(one => one.who.includes('family')).map(part => ({
  part,
  pages: [sample(schemaOf(part.shape), 0)],
}))
const nothing = parts.map(({ part }) => ({ part, pages: [] }))
const ownData = (language: Language, told: readonly PartTold[], child: string | null = null) =>
  packagePaper(told, { municipality: 'Veikryss', on: '2026-11-23', child, reviewed: false }, language)

const FORMS: Readonly<Record<string, (language: Language) => PrintDocument>> = {
  ...Object.fromEntries(
    Object.entries(PAPERS).map(([kind, content]) => [
      kind,
      (language: Language) => ({ ...paperOf(content, around, paperIn(language)), language, foot: 'Veikryss' }),
    ]),
  ),
  ...Object.fromEntries(
    (['information', 'consent'] as const).map(kind => [
      `${kind} to the child itself`,
      (language: Language) => ({
        ...paperOf(PAPERS[kind], { ...around, own: true }, paperIn(language)),
        ...{ language, foot: 'Veikryss' },
      }),
    ]),
  ),
  'own data': language => ownData(language, parts),
  'data of a child, of whom nothing can be read': language => ownData(language, nothing, 'Noor'),
}
const wordsOf = ({ title, blocks }: PrintDocument) => JSON.stringify({ title, blocks })

describe('every printed form of the family', () => {
  it('is tried here', () => {
    expect(Object.keys(FORMS)).toEqual(expect.arrayContaining([...PAPER_KINDS, 'letter', 'own data']))
  })

  describe.each(Object.keys(FORMS))('%s', form => {
    it.each(LANGUAGE_CODES)('lacks no text and no letter in %s', async language => {
      const document = FORMS[form]?.(language)
      if (!document) throw new Error(form)
      expect([...(lacking.get(language) ?? [])]).toEqual([])
      expect(wordsOf(document)).not.toMatch(/\{\w+\}|undefined|\[object/)
      expect(document.language).toBe(language)
      const renderer = await typstRenderer()
      if (!renderer) return
      // The standard refuses what no typeface of ours can draw; `exact` lets nothing be replaced before it.
      const pdf = Buffer.from(await renderer.render(document, { exact: true })).toString('latin1')
      expect(pdf).toContain(`/Lang (${language}-NO)`)
    })
  })

  it('keeps what people have written as it stands, in its own order from left to right on a paper in Arabic', () => {
    const holdingWords = Object.entries(FORMS).filter(
      ([form]) => !/^(information|contact|letter|data of a child)/.test(form),
    )
    const without = holdingWords.flatMap(([form, made]) =>
      LANGUAGE_CODES.filter(language => {
        const wanted = language === 'ar' ? `\u2066${WRITTEN}\u2069` : WRITTEN
        return !wordsOf(made(language)).includes(wanted)
      }).map(language => `${form} in ${language}`),
    )
    expect(holdingWords.length).toBeGreaterThan(0)
    expect(without).toEqual([])
  })

  it('says each plain word of own data in the reader’s language', () => {
    const { employee: _, ...ofFamily } = plain.parts
    const words = [ofFamily, plain.fields, ...Object.values(plain.values)].flatMap(one => Object.values(one))
    for (const language of LEARNT_LANGUAGES) {
      const file = languageFiles[language].texts
      const saying = packageIn(language)
      expect(words.filter(pair => worded(pair, saying) !== file[pair[0]])).toEqual([])
      const own = wordsOf(ownData(language, parts))
      for (const { part } of parts) expect(own).toContain(file[plain.parts[part.id]?.[0] ?? ''])
      for (const field of ['at', 'signatures', 'parentalResponsibility'])
        expect(own).toContain(file[plain.fields[field]?.[0] ?? ''])
    }
  })
})
