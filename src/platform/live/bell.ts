/** Wakes somebody who waits; a ring while nobody waits is kept. */
export class Bell {
  #rings = false
  #ended = false
  #wake = () => {}

  /** There is something to look at. */
  ring(): void {
    this.#rings = true
    this.#wake()
  }

  /** Nobody waits any more. */
  end(): void {
    this.#ended = true
    this.#wake()
  }

  /** What has rung until now is about to be looked at. */
  still(): void {
    this.#rings = false
  }

  /** Waits for a ring, at most so many milliseconds. */
  async rung(atMost: number): Promise<'rung' | 'ended' | 'silent'> {
    if (!this.#rings && !this.#ended) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>(woken => {
        this.#wake = woken
        timer = setTimeout(woken, atMost)
      })
      clearTimeout(timer)
    }
    if (this.#ended) return 'ended'
    return this.#rings ? 'rung' : 'silent'
  }
}
