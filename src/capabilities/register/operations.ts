import { Refusal } from '../../kernel/refusal.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing } from '../../platform/api/operation.ts'
import { mayImport } from './access.ts'
import * as api from './api.ts'
import { bringFile, planOf, readRegister, resultOf } from './bring-operations.ts'
import { handleMatter, listMatters } from './matter-operations.ts'
import { latestImports } from './store/import.ts'

export const previewRegister = listing(api.previewRegister, {
  allow: mayImport,
  handle: async ({ tx, actor, now, input, newId, secrets }) => {
    const facts = readRegister(input.text)
    if (facts instanceof Refusal) return facts
    const by = { municipality: actor.municipality, byId: actor.id, now, newId, secrets }
    const plan = await planOf(tx, facts, by)
    const telling = plan.lines.filter(one => one.wrong.length > 0 || one.does.length > 0)
    const shown = telling.toSorted((a, b) => b.wrong.length - a.wrong.length || a.line - b.line)
    return { ...resultOf(plan), shown: shown.slice(0, api.MOST_SHOWN) }
  },
})

export const importRegister = listing(api.importRegister, {
  allow: mayImport,
  handle: async ({ tx, actor, now, input, newId, secrets }) =>
    bringFile(tx, input.text, { municipality: actor.municipality, byId: actor.id, now, newId, secrets }),
})

const listImports = listing(api.listImports, {
  allow: mayImport,
  handle: async ({ tx, actor }) => latestImports(tx, actor.municipality),
})

export const registerOperations: readonly AnyOperation[] = [
  previewRegister,
  importRegister,
  listImports,
  listMatters,
  handleMatter,
]
