import * as z from 'zod'
import config from '../../../config/secrecy.json' with { type: 'json' }
import { Instant } from '../../kernel/time.ts'
import { Label, Why } from '../settings/model.ts'

/** What is said to a family before they read of others. Who has read one edition is asked anew when the words change. */
export const secrecy = z.object({ edition: z.int().min(1), words: Label, ownWords: Label, why: Why }).parse(config)

/** That it has been read. */
export const SecrecyRead = z.object({ read: z.array(z.object({ readAt: Instant })) })
