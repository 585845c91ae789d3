import * as z from 'zod'

/** What `GET /api/session` answers about the one who is logged in. */
export const Session = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(['employee', 'family']),
  role: z.string(),
  service: z.object({ id: z.string(), name: z.string() }).nullish(),
  municipality: z.object({ name: z.string() }),
  language: z.enum(['nb', 'nn']).catch('nb'),
  /** Whether the clock can be moved. */
  demo: z.boolean().default(false),
  /** The server's clock. */
  now: z.iso.datetime({ offset: true }),
  /** The child whom the family's page is about, by preferred name, `Noor, 5 år`. */
  child: z.object({ name: z.string(), about: z.string().nullish() }).nullish(),
  /** The barnevernvakt of the municipality, for help now. */
  emergency: z.object({ name: z.string(), phone: z.string() }).nullish(),
})
export type Session = z.infer<typeof Session>
