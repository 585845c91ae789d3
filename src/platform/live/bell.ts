/** Wakes somebody who waits; what rings while nobody waits is kept. */
export class Bell {
  #rung = new Set<string>()
  #ended = false
  #wake = () => {}

  /** There is something to look at: what. */
  ring(what: string): void {
    this.#rung.add(what)
    this.#wake()
  }

  /** Nobody waits any more. */
  end(): void {
    this.#ended = true
    this.#wake()
  }

  /** What has rung until now, which is about to be looked at. */
  still(): ReadonlySet<string> {
    const rung = this.#rung
    this.#rung = new Set()
    return rung
  }

  /** Waits for a ring, at most so many milliseconds. */
  async rung(atMost: number): Promise<'rung' | 'ended' | 'silent'> {
    if (this.#rung.size === 0 && !this.#ended) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>(woken => {
        this.#wake = woken
        timer = setTimeout(woken, atMost)
      })
      clearTimeout(timer)
    }
    if (this.#ended) return 'ended'
    return this.#rung.size > 0 ? 'rung' : 'silent'
  }
}
