import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, sourcesIn, withoutComments } from './architecture/sources.ts'

/** Newer than the oldest browser that the apps are built for (Chrome 111, Safari 16.4): a build lowers how it is written, not what is called. */
const NEWER =
  /\b(?:Map|Object)\.groupBy\b|\bPromise\.(?:withResolvers|try)\b|\bArray\.fromAsync\b|\bRegExp\.escape\b|\bIterator\.(?:from|concat)\b|\bIntl\.DurationFormat\b|\bMath\.sumPrecise\b|\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|isWellFormed|toWellFormed|checkVisibility)\(|\bUint8Array\.from(?:Hex|Base64)\b|\.to(?:Hex|Base64)\(|\bURL\.parse\(/

const sources = new Map(sourcesIn('src', '.ts', '.tsx').map(one => [one.path, one]))

/** Every file that an app brings to a browser, those fetched later included. */
function broughtBy(...starts: string[]) {
  const found = new Map<string, string>()
  const follow = (path: string) => {
    const source = sources.get(posix.normalize(path))
    if (!source || found.has(source.path)) return
    found.set(source.path, withoutComments(source.text))
    for (const { to, typeOnly } of importsOf(source)) if (!typeOnly) follow(to)
  }
  starts.forEach(follow)
  return found
}

test('the apps call nothing that a telephone of some years lacks', () => {
  const brought = broughtBy(...['family', 'child', 'staff'].map(app => `src/apps/${app}/main.tsx`))
  expect(brought.size).toBeGreaterThan(600)
  const newer = [...brought].flatMap(([path, text]) => {
    const [found] = NEWER.exec(text) ?? []
    return found === undefined ? [] : [`${path}: ${found}`]
  })
  expect(newer).toEqual([])
})

test('finds what is newer where it stands', () => {
  for (const one of [
    'Map.groupBy(a, b)',
    'Promise.withResolvers<void>()',
    'map.values().toArray()',
    'one.isSubsetOf(two)',
  ])
    expect(one).toMatch(NEWER)
  for (const one of ['[...map.values()].map(one)', 'list.toSorted()', 'grouped(a, b)']) expect(one).not.toMatch(NEWER)
})
