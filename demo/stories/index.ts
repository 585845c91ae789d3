import type { Story } from '../telling.ts'
import { noor } from './noor.ts'

/** The stories that are told in full. */
export const stories: readonly Story[] = [noor]
