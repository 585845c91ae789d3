import type { Story } from '../telling.ts'
import { amalie } from './amalie.ts'
import { batonDay } from './baton-day.ts'
import { ellen } from './ellen.ts'
import { hassan } from './hassan.ts'
import { haveRead } from './have-read.ts'
import { jonas } from './jonas.ts'
import { lars } from './lars.ts'
import { mikkel } from './mikkel.ts'
import { noor } from './noor.ts'
import { sara } from './sara.ts'
import { siblings } from './siblings.ts'

/** The stories that are told in full. */
export const stories: readonly Story[] = [
  noor,
  lars,
  ellen,
  jonas,
  sara,
  mikkel,
  amalie,
  ...batonDay,
  ...siblings,
  ...hassan,
  haveRead,
]
