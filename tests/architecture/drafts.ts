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
