import * as z from 'zod'

/** Makes the ids of new rows; handed in, so that tests and the demo can choose them. */
export type NewId = () => string

/** An id: random, never a sequence, so that it tells nothing. */
export const Id = z.uuid()
