import type { parseMessage } from '../../src/web/texts/icu.ts'

/** All that a message can say: each choice in it made in turn, a name standing for what is filled in. */
export const variants = (parts: ReturnType<typeof parseMessage>): string[] => {
  const whole = (choose: number) =>
    parts.map(part => {
      if (typeof part === 'string') return [part]
      if (!('by' in part)) return ['name' in part ? 'Navn' : '2']
      const options = [...part.options.values()].map(variants)
      return options[choose % options.length] ?? ['']
    })
  const most = Math.max(1, ...parts.map(part => (typeof part === 'object' && 'by' in part ? part.options.size : 1)))
  return [...Array(most).keys()].flatMap(choose =>
    whole(choose).reduce<string[]>((all, next) => all.flatMap(one => next.map(more => one + more)), ['']),
  )
}

export const wordsIn = (sentence: string): number =>
  sentence.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’ʼ'-]*/gu)?.length ?? 0
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?:؟])\s+|\n/).filter(one => wordsIn(one) > 0)
