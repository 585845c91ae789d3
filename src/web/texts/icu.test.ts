import { IntlMessageFormat } from 'intl-messageformat'
import arabic from '../../../languages/ar.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { learn } from '../../kernel/language.ts'
import { tongueFrom } from '../../kernel/tongue.ts'
import type { Catalog } from './define.ts'
import { fillIn, parseMessage } from './icu.ts'
import { partsOf } from './parts.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['/src/web/**/*texts.ts', '/src/apps/{staff,family}/*texts.ts', '/src/capabilities/*/ui/**/*texts.ts'],
  { eager: true },
)
const isCatalog = (value: unknown): value is Catalog =>
  typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value
const every = Object.values(files)
  .flatMap(module => Object.values(module))
  .filter(isCatalog)
  .flatMap(({ nb, nn }) => [...Object.values(nb), ...Object.values(nn)])

/** The values that a choice in a message tells apart. */
const choicesIn = (message: string) =>
  [...message.matchAll(/(=?\w+) \{/g)].flatMap(([, key = '']) => key.replace('=', ''))
const NUMBERS = [0, 1, 2, 21, 1234567]

/** What the reference says, or that it cannot. */
const reference = (message: string, values: Record<string, string | number>): string =>
  String(new IntlMessageFormat(message, 'nb', undefined, { ignoreTag: true }).format(values))

describe('our messages', () => {
  test('say the same as the ICU library, every text with every number and every choice', { timeout: 60_000 }, () => {
    expect(every.length).toBeGreaterThan(1000)
    const asked = every.filter(message => message.includes('{'))
    expect(asked.length).toBeGreaterThan(200)
    for (const message of asked) {
      const { asks } = partsOf(message, 'nb')
      for (const value of [...NUMBERS, ...choicesIn(message), 'Noor']) {
        const isPlural = (name: string) => new RegExp(`\\{\\s*${name}, (plural|number)`).test(message)
        const values = Object.fromEntries(
          asks.map(name => [name, isPlural(name) && typeof value === 'string' ? 2 : value]),
        )
        const said = fillIn(parseMessage(message), values, 'nb')
        expect({ message, values, said }).toEqual({ message, values, said: reference(message, values) })
      }
    }
  })
  test('have the plural forms of other languages too', () => {
    const days = '{n, plural, zero {لا شيء} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}'
    learn('ar', tongueFrom('ar', arabic))
    for (const n of [0, 1, 2, 3, 11, 100])
      expect(fillIn(parseMessage(days), { n }, 'ar')).toBe(String(new IntlMessageFormat(days, 'ar').format({ n })))
  })
  test('are refused when a brace is missing, rather than said half', () => {
    for (const broken of ['{name', 'Hei {', '{n, plural, one {dag} other {dager}', 'dag}', '{n, plural, one {dag}'])
      expect(() => parseMessage(broken)).toThrow('cannot be read')
  })
})
