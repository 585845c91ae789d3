const day = 24 * 60 * 60 * 1000

/** When the demo starts: Tuesday 24 November 2026, 08:00 in Oslo. */
export const START = new Date('2026-11-24T07:00:00Z')
/** The tests' clock: it starts when the demo does and moves only when told. */
export const theClock = movable(START)

/** A clock that shows `start` until it is moved. */
export function movable(start: Date) {
  let instant = start.getTime()
  return {
    now: () => new Date(instant),
    set(to: Date) {
      instant = to.getTime()
    },
    /** Moves on by so many days of 24 hours (may be a fraction). */
    forward(days: number) {
      instant += days * day
    },
  }
}
