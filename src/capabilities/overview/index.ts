import type { AnyOperation } from '../../platform/api/operation.ts'
import { children, day, search } from './operations/mine.ts'
import { now } from './operations/now.ts'
import { standing } from './operations/standing.ts'
import { unit } from './operations/unit.ts'

export { standing as concernStanding } from './operations/standing.ts'
export { promisedMeasures } from './store/promises.ts'

export const overviewOperations: readonly AnyOperation[] = [day, children, search, now, unit, standing]
