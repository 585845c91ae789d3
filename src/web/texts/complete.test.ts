import { describe, expect, test } from 'vitest'
import type { Catalog } from './define.ts'
import { partsOf } from './parts.ts'
import { isExplained } from './refusals.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['/src/web/**/*texts.ts', '/src/apps/{staff,family,child}/*texts.ts', '/src/capabilities/*/ui/**/*texts.ts'],
  {
    eager: true,
  },
)
const contracts = import.meta.glob<Record<string, unknown>>('/src/capabilities/*/{api,child-api}{.ts,/*.ts}', {
  eager: true,
})

const isCatalog = (value: unknown): value is Catalog =>
  typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value
const catalogs = Object.entries(files).flatMap(([file, module]) =>
  Object.values(module)
    .filter(isCatalog)
    .map(catalog => ({ file, catalog })),
)
const every = catalogs.flatMap(({ file, catalog }) =>
  Object.keys(catalog.nb).map(key => ({
    at: `${file} ${key}`,
    nb: partsOf(catalog.nb[key] ?? '', 'nb'),
    nn: partsOf(catalog.nn[key] ?? '', 'nn'),
  })),
)
const anyOf = (words: string) => new RegExp(`(?<![\\p{L}-])(${words})(?!\\p{L})`, 'iu')
/** Words that exist in one of the two only; a plain look for them finds a text that was copied and not translated. */
const onlyNb = anyOf('ikke|hva|hvem|hvor|hvordan|hvorfor|jeg|noe|noen|fra|bare|mye|nå|være|gjøre|uke|uker|uka')
const onlyNn = anyOf('ikkje|kva|kven|korleis|kvifor|eg|noko|nokon|frå|berre|mykje|vere|gjere|veke|veker|veka')
/** What a person should never read. */
const unfriendly = new RegExp(
  `${anyOf('mistanke|undefined|null|enum|bruker-?id').source}|[a-z]+_[a-z]+|\\b[a-z]{3,}\\.[a-z]{3,}`,
  'u',
)

describe('every text', () => {
  test('was found', () => {
    expect(catalogs.length).toBeGreaterThanOrEqual(6)
    expect(every.length).toBeGreaterThan(100)
  })
  test('exists in both languages and asks for the same in both', () => {
    const wrong = every.filter(
      ({ nb, nn }) => nb.asks.join() !== nn.asks.join() || (nb.words === '') !== (nn.words === ''),
    )
    expect(wrong.map(({ at }) => at)).toEqual([])
  })
  test('chooses between the same in both', () => {
    const wrong = every.filter(({ nb, nn }) => nb.choices.join('; ') !== nn.choices.join('; '))
    expect(wrong.map(({ at }) => at)).toEqual([])
  })
  test('is bokmål in bokmål and nynorsk in nynorsk', () => {
    expect(every.filter(({ nb }) => onlyNn.test(nb.words)).map(({ at }) => at)).toEqual([])
    expect(every.filter(({ nn }) => onlyNb.test(nn.words)).map(({ at }) => at)).toEqual([])
  })
  test('has no system word and no code', () => {
    const wrong = every.filter(({ nb, nn }) => [nb, nn].some(({ words }) => unfriendly.test(words)))
    expect(wrong.map(({ at }) => at)).toEqual([])
  })
})

test('every refusal of a capability that has screens is explained in words', () => {
  const withScreens = new Set(Object.keys(files).map(file => /^\/src\/capabilities\/([^/]+)\/ui/.exec(file)?.[1]))
  const codes = Object.entries(contracts)
    .filter(([file]) => withScreens.has(/^\/src\/capabilities\/([^/]+)\//.exec(file)?.[1]))
    .flatMap(([, module]) => Object.values(module))
    .flatMap(refusalCodes)
  expect([...new Set(codes)].filter(code => !isExplained(code))).toEqual([])
})

const refusalCodes = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null || !('~orpc' in value)) return []
  const { errorMap } = value['~orpc'] as { errorMap: Record<string, { status?: number }> }
  return Object.keys(errorMap).filter(code => errorMap[code]?.status === 409 && code !== 'version.conflict')
}
