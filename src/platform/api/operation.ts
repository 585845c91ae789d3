import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  ErrorMapItem,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract'
import type { Actor, ChildActor } from '../../kernel/actor.ts'
import type { OperationMeta } from '../../kernel/declare.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Policy } from '../../kernel/policy.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../database/transaction.ts'
import type { Enqueue } from '../outbox/jobs.ts'
import type { Secrets } from '../secrets/secrets.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- the only type that every contract is assignable to
export type AnyContract = ContractProcedure<any, any, any, OperationMeta>

type Parts<C> =
  C extends ContractProcedure<
    infer I extends AnySchema,
    infer O extends AnySchema,
    infer E extends ErrorMap,
    OperationMeta
  >
    ? { input: I; output: O; errors: E }
    : never

/** The parsed input. */
export type Input<C> = InferSchemaOutput<Parts<C>['input']>
/** What handle returns; the reply schema drops what is not declared. */
export type Reply<C> = InferSchemaInput<Parts<C>['output']>
/** What the caller sees. */
export type Answer<C> = InferSchemaOutput<Parts<C>['output']>

type RefusalOf<Code, Item> = Code extends string
  ? Item extends { status: 409 }
    ? Refusal<
        Code,
        Item extends ErrorMapItem<infer D extends AnySchema> & { data: unknown } ? InferSchemaInput<D> : undefined
      >
    : never
  : never
/** The refusals that a contract declares. */
export type Refusals<C> = {
  [Code in keyof Parts<C>['errors']]: RefusalOf<Code, Parts<C>['errors'][Code]>
}[keyof Parts<C>['errors']]

/** What `handle` works with. */
export interface Call<C, Subject, Beside = undefined, Who = Actor, Prepared = undefined> {
  readonly tx: Tx
  readonly actor: Who
  readonly now: Date
  readonly input: Input<C>
  readonly subject: Subject
  /** What was read beside the subject, in the same trip. */
  readonly beside: Beside
  /** What was made of the input before the transaction, where that was needed. */
  readonly prepared: Prepared
  readonly newId: NewId
  readonly secrets: Secrets
  /** Where people reach this server, without a slash at the end: for what is printed. */
  readonly baseUrl: string
  /** Adds a job that exists only when this transaction commits. */
  readonly enqueue: Enqueue
  /** Tells the trail which children's data the reply shows or the act changes. */
  readonly showed: (childIds: readonly string[]) => void
  /** Tells that the act was also about a concern that its input does not name: its gaps are looked for with the commit. */
  readonly alsoAbout: (concernId: string) => void
}
export type Handle<C, Subject, Beside = undefined, Who = Actor, Prepared = undefined> = (
  call: Call<C, Subject, Beside, Who, Prepared>,
) => Promise<Reply<C> | Refusals<C> | Later<Reply<C>>>

/**
 * A reply that takes time to make of what was read: made when the transaction has committed, so that nobody waits for it. Of reads
 * alone: the reply of a write is kept with its commit.
 */
export class Later<Made> {
  readonly make: () => Promise<Made>
  constructor(make: () => Promise<Made>) {
    this.make = make
  }
}
/** Answers with what is made after the commit. */
export const later = <Made>(make: () => Promise<Made>): Later<Made> => new Later(make)
export type Load<C, Subject, Who = Actor> = (
  tx: Tx,
  input: Input<C>,
  actor: Who,
  now: Date,
) => Promise<Subject | undefined>
/** Reads that leave with the subject's, before the verdict; thrown away unless the policy allows. */
export type ReadBeside<C, Beside, Who = Actor> = (tx: Tx, input: Input<C>, actor: Who, now: Date) => Promise<Beside>

/**
 * What takes time: done between two transactions, so that nobody waits for it. The first asks all that the second asks too, so
 * nothing is done for who may not; the second asks it anew.
 */
export interface Prepare<C, Beside, Prepared> {
  /** Whether there is anything to do for this input. */
  readonly isNeeded: (input: Input<C>) => boolean
  readonly make: (
    input: Input<C>,
    of: { readonly actor: Actor; readonly beside: Beside },
  ) => Promise<Prepared | Refusals<C>>
}

// oxlint-disable typescript/no-explicit-any -- an operation over any subject
export interface Operation<C = AnyContract, Subject = any, Who = Actor> {
  readonly contract: C
  readonly subject: Load<C, Subject, Who>
  readonly allow: Policy<Subject, Who>
  readonly handle: Handle<C, Subject, any, Who, any>
  readonly beside?: ReadBeside<C, any, Who>
  readonly prepare?: Prepare<C, any, any>
  /** The other cases in which the act writes, besides the one of its input: each is asked whether it must wait, and followed like that one. */
  readonly alsoIn?: (subject: Subject) => readonly string[]
  /** A read without a subject: the policy is asked at once, and its queries leave with the first trip. */
  readonly list?: boolean
}
export type AnyOperation = Operation<AnyContract, any, any>
// oxlint-enable typescript/no-explicit-any

/** Carries out what a contract declares: load the subject, ask the policy, handle. */
export const operation = <C extends AnyContract, Subject, Beside = undefined, Prepared = undefined>(
  contract: C,
  parts: {
    subject: Load<C, Subject>
    beside?: ReadBeside<C, Beside>
    prepare?: Prepare<C, NoInfer<Beside>, Prepared>
    alsoIn?: (subject: NoInfer<Subject>) => readonly string[]
    allow: Policy<NoInfer<Subject>>
    handle: Handle<C, NoInfer<Subject>, NoInfer<Beside>, Actor, Exclude<Prepared, Refusal<string, unknown>> | undefined>
  },
): Operation<C, Subject> => ({ contract, ...parts })

/** The same at a screen that was handed to a child: of contracts that are `handed`, and of no others. */
export const handedOperation = <C extends AnyContract, Subject>(
  contract: C,
  parts: {
    subject: Load<C, Subject, ChildActor>
    allow: Policy<NoInfer<Subject>, ChildActor>
    handle: Handle<C, NoInfer<Subject>, undefined, ChildActor>
  },
): Operation<C, Subject, ChildActor> => ({ contract, ...parts })

/** The same for a list: no single subject, so the policy sees the actor alone and `handle` narrows by a visible… condition. */
export const listing = <C extends AnyContract>(
  contract: C,
  parts: { allow: Policy<null>; handle: Handle<C, null> },
): Operation<C, null> => ({
  contract,
  subject: async () => null,
  list: contract['~orpc'].meta.kind === 'read',
  ...parts,
})
