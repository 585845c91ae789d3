/** An id for a new choice or sign, from its words; never one that is taken. */
export function newIdFrom(words: string, taken: readonly string[]): string {
  const letters = words.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD')
  const plain = letters.replaceAll(/\p{M}/gu, '')
  const slug =
    plain
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^[^a-z]+|_+$/g, '')
      .slice(0, 30) || 'nytt'
  const free = (id: string, at: number): string => (taken.includes(id) ? free(`${slug}_${at}`, at + 1) : id)
  return free(slug, 2)
}
