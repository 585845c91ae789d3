import type { AnyOperation } from '../../platform/api/operation.ts'
import { childsAround } from './child-operations.ts'
import { home } from './operations.ts'
import { light } from './light-operations.ts'
import { week } from './week-operations.ts'

export const homeOperations: readonly AnyOperation[] = [home, light, week, childsAround]
