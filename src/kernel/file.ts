import * as z from 'zod'

/** Files that are taken in: what a telephone or a scanner makes. Nothing that can run in a page. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** The bytes of a file as they travel in JSON: at most so many before they are written so. */
export const base64Of = (mostBytes: number) =>
  z
    .string()
    .min(1)
    .max(Math.ceil(mostBytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
