import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { demoActor } from '../../../demo/actors.ts'
import { demoEmployees } from '../../../demo/employees.ts'
import { demoChildren } from '../../../demo/families.ts'
import { idOf } from '../../../demo/ids.ts'
import { carryOut } from '../../../src/platform/api/carry-out.ts'
import type { House } from '../../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../../src/platform/api/operation.ts'
import { anyInput, inputOf } from '../any-input.ts'
import type { Mark, Output } from '../leak-scan.ts'

/** Who of the demo may know of Sara. */
export const NAMED = ['sissel', 'inger', 'maria']
const named = (to: string) => NAMED.includes(to)

/** What stands in Sara's story and nowhere else in the demo. */
export const sarasMarks = (caseId: string): readonly Mark[] => [
  { what: 'her family name', text: 'Myrvang', mayReach: named },
  { what: 'her name', text: '"Sara"', mayReach: named },
  { what: 'her child', text: idOf('sara'), mayReach: named },
  { what: 'her case', text: caseId, mayReach: named },
  { what: 'what was noted', text: 'mister tråden etter storefri', mayReach: named },
  { what: 'what she said', text: 'hvem som går i gangen', mayReach: named },
  { what: 'the threat', text: 'trussel mot Sara', mayReach: to => to === 'sissel' || to === 'inger' },
  { what: 'why the father is kept out', text: 'mistet samværet', mayReach: to => to === 'sissel' || to === 'inger' },
  { what: 'where they live', text: 'Fjellvegen 61', mayReach: () => false },
  { what: 'where they meet', text: 'Biblioteket i andre etasje', mayReach: () => false },
]

/** Everybody who works in Veikryss, and everybody in the families whose stories are told. */
export const everybody: readonly string[] = [
  ...demoEmployees.map(one => one.slug),
  ...new Set(demoChildren.flatMap(child => child.guardians.map(one => one.slug))),
]

interface Scanned {
  readonly house: House
  readonly operations: readonly AnyOperation[]
  readonly municipality: number
  readonly caseId: string
}

/** All operations as everybody: reads aimed at Sara and at random, writes at random among her ids, but by nobody who may know of her. */
export async function asEverybody({ house, operations, municipality, caseId }: Scanned): Promise<readonly Output[]> {
  const childId = idOf('sara')
  const ids = [caseId, childId, idOf('maria'), idOf('roger'), idOf('lia'), idOf('sissel')]
  const aimed = { caseId, childId, name: 'Myr', personId: idOf('roger'), topic: 'plan', limit: 50 }
  const outputs: Output[] = []
  for (const op of operations) {
    const { kind, id: where } = op.contract['~orpc'].meta
    const [some] = fc.sample(anyInput(inputOf(op), ids), { seed: 7, numRuns: 1 })
    const inputs =
      kind === 'read'
        ? [
            {
              ...aimed,
              serviceId: idOf('lia'),
              show: 'open',
              ...(where === 'oversight.wouldSee' && { kind: 'family' }),
            },
            some,
          ]
        : [some]
    for (const to of everybody) {
      if (kind === 'write' && named(to)) continue
      const actor = demoActor(to, municipality)
      for (const input of inputs) {
        const how = { actor, input, key: randomUUID(), requestId: 'leaks' }
        const outcome = await carryOut(house, op, how).catch((error: unknown) => ({ is: 'fault', why: String(error) }))
        outputs.push({ channel: outcome.is === 'done' ? 'reply' : 'refusal', to, text: JSON.stringify(outcome), where })
      }
    }
  }
  return outputs
}
