// Checked by the compiler only: what the gate's types refuse. Each line under @ts-expect-error must fail.
import type { Policy } from '../../kernel/policy.ts'
import { allow } from '../../kernel/policy.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { read } from '../../kernel/declare.ts'
import type { House } from './carry-out.ts'
import { carryOut } from './carry-out.ts'
import { operation } from './operation.ts'
import { listToys, openToy, opening, renameToy, renaming } from './toy.testing.ts'

const { subject, allow: mayTouch } = opening

// @ts-expect-error a refusal that the contract does not declare
operation(openToy, { subject, allow: mayTouch, handle: async () => refuse('toy.unknown') })
// @ts-expect-error a conflict with other data than declared
operation(renameToy, { subject, allow: mayTouch, handle: async () => conflict({ wrong: 1 }) })
// @ts-expect-error a reply that lacks a field
operation(openToy, { subject, allow: mayTouch, handle: async () => ({ id: 'x' }) })
const needsMore: Policy<{ hat: string }> = (_actor, { hat }) => allow(hat)
// @ts-expect-error a policy that needs facts which the subject lacks
operation(openToy, { subject, allow: needsMore, handle: async () => ({ id: '', title: '', version: 1 }) })
// @ts-expect-error a loader that wants another input
operation(listToys, { subject, allow: mayTouch, handle: async () => [] })
// @ts-expect-error what every operation must say about itself cannot be left out
read('toy.lacking', '/lacking', { login: 'substantial' })

/** The outcome is typed by the contract. */
export async function typedOutcome(house: House): Promise<string> {
  const outcome = await carryOut(house, renaming, { actor: undefined, input: {} })
  if (outcome.is === 'done') return outcome.reply.id
  if (outcome.is !== 'refused') return outcome.is
  if (outcome.refusal.code === 'version.conflict') return outcome.refusal.data.theirs.title
  const { code } = outcome.refusal
  // @ts-expect-error a code that cannot come
  if (code === 'toy.unknown') return ''
  return code
}
