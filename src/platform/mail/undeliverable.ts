/** The other side will never take it: to try again would not help. */
export class Undeliverable extends Error {}

/** Whether it is refused for good. */
export const isUndeliverable = (error: unknown): error is Undeliverable => error instanceof Undeliverable
