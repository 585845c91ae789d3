import { posix } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { importsOf, sourcesIn } from './architecture/sources.ts'
import { sentencesIn, variants, wordsIn } from '../scripts/languages/sentences.ts'
import { met } from '../scripts/languages/met.ts'
import { parseMessage } from '../src/web/texts/icu.ts'

const sources = new Map(sourcesIn('src', '.ts', '.tsx').map(one => [one.path, one]))

/** Every file that the family's app brings to the browser, those fetched later included. */
const brought = (() => {
  const found = new Set<string>()
  const follow = (path: string) => {
    const source = sources.get(posix.normalize(path))
    if (!source || found.has(source.path)) return
    found.add(source.path)
    for (const { to, typeOnly } of importsOf(source)) if (!typeOnly) follow(to)
  }
  follow('src/apps/family/main.tsx')
  follow('src/apps/child/main.tsx')
  return found
})()

interface Catalog {
  readonly nb: Readonly<Record<string, string>>
  readonly nn: Readonly<Record<string, string>>
}
const isCatalog = (value: unknown): value is Catalog =>
  typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value
const files = [...brought].filter(path => path.endsWith('texts.ts'))
const modules: readonly (readonly [string, Record<string, unknown>])[] = await Promise.all(
  files.map(
    async file => [file, await import(/* @vite-ignore */ new URL(`../${file}`, import.meta.url).href)] as const,
  ),
)
const LANGUAGES = ['nb', 'nn'] as const

const catalogs = modules.flatMap(([file, module]) =>
  Object.values(module)
    .filter(isCatalog)
    .map(catalog => ({ file, catalog })),
)
const every = catalogs.flatMap(({ file, catalog }) =>
  LANGUAGES.flatMap(language =>
    Object.entries(catalog[language]).flatMap(([key, message]) =>
      [...new Set(variants(parseMessage(message)))].flatMap(text =>
        sentencesIn(text).map(sentence => ({
          at: `${file} ${language} ${key}`,
          file,
          sentence,
          words: wordsIn(sentence),
        })),
      ),
    ),
  ),
)

/** Words of those who make systems and of forms; the families have words of their own. */
const SYSTEM =
  /(?<!\p{L})(system\p{L}*|database\p{L}*|registrer\p{L}*|bruker(en|konto\p{L}*)?|brukar(en|konto\p{L}*)?|status|modul\p{L}*|logge? inn på nytt|autoris\p{L}*|saksbehandl\p{L}*|sakshandsam\p{L}*|oppslag\p{L}*|funksjon\p{L}*|id(?!-kort)|server\p{L}*|sesjon\p{L}*|økt|vedkommende|vedkomande|iverksett\p{L}*|iverkset\p{L}*|vurderingsgrunnlag|stafettholder|stafetthaldar)(?!\p{L})/iu

describe('the family’s words', () => {
  test('were found: the texts of every page of the app', () => {
    const rooms = ['home', 'plan', 'meeting', 'concern', 'sharing', 'oversight']
    for (const room of rooms) expect(catalogs.some(({ file }) => file.includes(`/${room}/ui/`))).toBe(true)
    expect(every.length).toBeGreaterThan(500)
  })

  test('stand in sentences of at most 25 words, and of at most 15 on average in each catalog', () => {
    expect(every.filter(one => one.words > 25).map(({ at, sentence }) => `${at}: ${sentence}`)).toEqual([])
    const average = (all: typeof every) => all.reduce((sum, one) => sum + one.words, 0) / all.length
    const long = [...Map.groupBy(every, one => one.file)].filter(([, all]) => average(all) > 15).map(([file]) => file)
    expect(long).toEqual([])
  })

  test('are no system words', () => {
    expect(every.filter(one => SYSTEM.test(one.sentence)).map(({ at, sentence }) => `${at}: ${sentence}`)).toEqual([])
  })
})

test('what else a family is told is as plain: in data, mails, pages of log-in and on paper', async () => {
  // The texts that other tests of the same worker have brought in are not what a family is told.
  vi.resetModules()
  const told = (await met()).flatMap(({ nb, nn, where }) =>
    [nb, nn].flatMap(message =>
      variants(parseMessage(message))
        .flatMap(sentencesIn)
        .map(sentence => ({ sentence, where })),
    ),
  )
  for (const place of ['config/', 'src/apps/server/', 'on paper'])
    expect(told.filter(({ where }) => where.some(one => one.startsWith(place))).length).toBeGreaterThan(20)
  const wrong = told.filter(({ sentence }) => SYSTEM.test(sentence) || wordsIn(sentence) > 25)
  expect(wrong.map(({ sentence, where }) => `${where[0]}: ${sentence}`)).toEqual([])
})

test('a long sentence and a choice inside a message are seen', () => {
  expect(variants(parseMessage('{a, select, x {En} other {To}} {b, plural, one {# dag} other {# dager}}.'))).toEqual([
    'En 2 dag.',
    'To 2 dager.',
  ])
  expect(sentencesIn('Hei, du. Kommer du?').map(wordsIn)).toEqual([2, 2])
})
