/** A line of those who wait for what only one may do at a time: a short one, and few places in it for each. */
export interface Line {
  /** Does it when those before are done; undefined where the line is full, or whoever asks has enough in it. */
  readonly wait: <T>(who: string, work: () => Promise<T>) => Promise<T | undefined>
}

export function aLine({ most, each }: { readonly most: number; readonly each: number }): Line {
  let last: Promise<unknown> = Promise.resolve()
  const inLine: string[] = []
  return {
    wait: async (who, work) => {
      if (inLine.length >= most || inLine.filter(one => one === who).length >= each) return undefined
      inLine.push(who)
      const mine = last.then(work, work)
      last = mine.catch(() => {})
      return await mine.finally(() => inLine.splice(inLine.indexOf(who), 1))
    },
  }
}
