import { conflict, refuse } from '../../kernel/refusal.ts'
import type { Matter } from './matter-model.ts'

/** Why a matter cannot be handled so, or undefined: a closed child whom nobody knew of needs somebody who may know. */
export const wrongIn = (matter: Matter, said: { readonly version: number; readonly circle: readonly string[] }) => {
  if (matter.version !== said.version) return conflict({ version: matter.version })
  if (matter.what === 'unseen' && said.circle.length === 0) return refuse('register.somebody_must_know')
  if (matter.what !== 'unseen' && said.circle.length > 0) return refuse('register.not_closed')
  return undefined
}
