import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'

/**
 * What a child does at a screen until it is done: the same act however often it is sent, and which time this is. An answer may be lost on
 * the way back and the child choose anew: the latest stands, and nobody reads the earlier.
 */
export const Act = z.object({ id: Id, nth: z.int().min(1).max(1000) })
export type Act = z.infer<typeof Act>
