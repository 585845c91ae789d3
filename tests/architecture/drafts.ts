import type { Import, Source } from './sources.ts'

const call = /\buseDraft(?:<.*>)?\(/g
const withoutWords = /\bnoWords\)/g
/** Where a writer sees that the words are kept, and chooses when they were written in two places. */
const mark = /<SavedMark of=\{[^}]*saved\b|\bsaved=\{[^}]*saved\}/
const hook = /^export const use[A-Z]/m

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/**
 * The files that keep a draft with words in it and show its mark nowhere: not themselves, not in a part that they use, and,
 * where they hand the draft on by a hook, not in what uses that.
 */
export function draftsUnseenIn(sources: readonly Source[], imports: readonly Import[]): readonly string[] {
  const isMarked = new Set(sources.filter(({ text }) => mark.test(text)).map(({ path }) => path))
  const isUnseen = ({ path, text }: Source): boolean => {
    if (count(text, call) <= count(text, withoutWords) || isMarked.has(path)) return false
    const parts = imports.filter(one => one.from === path).map(one => one.to)
    const users = hook.test(text) ? imports.filter(one => one.to === path).map(one => one.from) : []
    return ![...parts, ...users].some(one => isMarked.has(one))
  }
  return sources
    .filter(({ path }) => /^src\/(capabilities|apps)\//.test(path))
    .filter(isUnseen)
    .map(one => one.path)
}

const field = /<TextArea\b/
/** How far up from a field its form may stand: the field's file, what it is a part of, and what that is a part of. */
const FAR = 2

/** The files with a field for words at length, and nowhere in the form around it a mark that the words are kept. */
export function fieldsUnkeptIn(sources: readonly Source[], imports: readonly Import[]): readonly string[] {
  const isMarked = new Set(sources.filter(({ text }) => mark.test(text)).map(({ path }) => path))
  const isKept = (path: string, far: number): boolean =>
    isMarked.has(path) || (far > 0 && imports.some(one => one.to === path && isKept(one.from, far - 1)))
  return sources
    .filter(({ path, text }) => /^src\/(capabilities|apps)\//.test(path) && field.test(text))
    .map(one => one.path)
    .filter(path => !isKept(path, FAR))
}
