import type {
  AnyContractProcedure,
  InferContractRouterErrorMap,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract'
import type { OperationMeta } from '../../kernel/declare.ts'

/** A contract that a capability declares in its `api.ts`. */
export type Contract = AnyContractProcedure
/** What the caller gives. */
export type InputOf<C extends Contract> = InferContractRouterInputs<C>
/** What the caller gets. */
export type ReplyOf<C extends Contract> = InferContractRouterOutputs<C>

type DataOf<Item> = Item extends { data: infer Schema }
  ? Schema extends { _zod: { output: infer Data } }
    ? Data
    : never
  : never
type ErrorsOf<C extends Contract> = InferContractRouterErrorMap<C>
/** What somebody else left meanwhile, when the contract declares `conflictWith`. */
export type TheirsOf<C extends Contract> = 'version.conflict' extends keyof ErrorsOf<C>
  ? DataOf<ErrorsOf<C>['version.conflict']> extends { theirs: infer Theirs }
    ? Theirs
    : never
  : never

/** What the contract says about itself. */
const metaOf = (contract: Contract): OperationMeta => contract['~orpc'].meta

/** The name under which answers are kept; the first part alone stands for every input. */
export const keyOf = (contract: Contract, input?: unknown): readonly unknown[] =>
  input === undefined ? [metaOf(contract).id] : [metaOf(contract).id, input]
