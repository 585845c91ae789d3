import type { z } from 'zod'
import type { Arena as ArenaSchema } from '../src/capabilities/plan/model.ts'

/** Where a measure is carried out. */
export type Arena = z.infer<typeof ArenaSchema>
