import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The keys that stand twice in one object of a JSON text: of such, all but the last are lost when it is read. */
function keysTwice(text: string): readonly string[] {
  const twice: string[] = []
  const open: (Set<string> | undefined)[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{}]/gsu)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token.endsWith(':')) {
      const key = token.replace(/\s*:$/u, '')
      const known = open.at(-1)
      if (known?.has(key)) twice.push(key)
      known?.add(key)
    }
  }
  return twice
}

it('is seen where a key stands twice, and not where two objects have the same, nor in a text', () => {
  expect(keysTwice('{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": "\\"a\\": {"}], "a" : 3}')).toEqual(['"a"'])
  expect(keysTwice('{"a": "x \\" {", "b": ["a", "a"], "c": {"a": "b:"}}')).toEqual([])
})

it('no key stands twice in what the system is set up by, nor in a language', () => {
  const files = globSync(['config/**/*.json', 'languages/**/*.json'])
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap(file => keysTwice(readFileSync(file, 'utf8')).map(key => `${file}: ${key}`))).toEqual([])
})
