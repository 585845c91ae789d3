import type { Actor } from './actor.ts'

/** An answer with its reason; the reason is a key that the trail keeps and the texts explain. */
export interface Verdict {
  readonly allowed: boolean
  readonly reason: string
}

/** A pure answer to "may this actor, now, do this to that?". */
export type Policy<Subject, Who = Actor> = (actor: Who, subject: Subject, now: Date) => Verdict

/** A yes, with the ground it rests on. */
export const allow = (reason: string): Verdict => ({ allowed: true, reason })

/** A no. The caller never learns why; the trail does. */
export const deny = (reason: string): Verdict => ({ allowed: false, reason })
