import type { Source } from './sources.ts'

const rule = /(?:^|\})([^{}@]+)(?=\{)/g
const oneClass = /^\.[a-z\d-]+$/

/** What a file says of a class by itself, outside every @-rule: there it is that the class has its look. */
function looksIn({ text }: Source): readonly string[] {
  const bare = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@[^{}]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...bare.matchAll(rule)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map(one => one.trim())
    .filter(one => oneClass.test(one))
}

/**
 * Classes that have a look in more than one file. Screens and their styles are fetched when somebody goes there, and stay: what two
 * call by one name looks right until the other has been seen.
 */
export function twiceNamedIn(styles: readonly Source[]): readonly string[] {
  const where = new Map<string, Set<string>>()
  for (const style of styles)
    for (const look of looksIn(style)) where.set(look, (where.get(look) ?? new Set()).add(style.path))
  return [...where].filter(([, paths]) => paths.size > 1).map(([look, paths]) => `${look}: ${[...paths].join(', ')}`)
}
