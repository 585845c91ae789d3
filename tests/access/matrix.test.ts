import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { isLetIn } from '../../src/platform/api/carry-out.ts'
import { accessMatrix, withoutOperation, withoutRow } from './document.ts'
import { builderOf, idOf } from './judge.ts'
import { askerOf, relations } from './relations.ts'
import { rows } from './rows.ts'
import { now, worldsOf } from './world.ts'

const { operations } = compose()

describe('the access matrix', () => {
  test('has a line for every operation, and none for what is gone (tests/access/rows.ts)', () => {
    expect(withoutRow()).toEqual([])
    expect(withoutOperation()).toEqual([])
  })

  test(
    'is what the policies answer; its diff is the review of who may what (npm run access-matrix)',
    { timeout: 120_000 },
    () => {
      const kept = readFileSync(new URL('../../docs/access-matrix.md', import.meta.url), 'utf8')
      expect(accessMatrix()).toEqual(kept)
    },
  )

  test('builds subjects that have all that the policies read', { timeout: 60_000 }, () => {
    const some = worldsOf(['consent', 'heard', 'status']).filter((_, at) => at % 5 === 0)
    const asked = operations.flatMap(op =>
      (rows[idOf(op)] ?? []).flatMap(row => {
        const build = builderOf(op, row)?.build
        const { meta } = op.contract['~orpc']
        return relations
          .filter(one => isLetIn(askerOf(one), meta))
          .flatMap(relation =>
            some.map(world => op.allow(askerOf(relation), whole(idOf(op), build?.(world, relation)), now).allowed),
          )
      }),
    )
    expect(asked.filter(may => may).length).toBeGreaterThan(asked.length / 20)
  })
})

/** Throws when something is read that the subject has not: a policy would take it for a no, or for a yes. */
function whole(of: string, subject: unknown): unknown {
  if (typeof subject !== 'object' || subject === null || Object.getPrototypeOf(subject) !== Object.prototype)
    return subject
  return new Proxy(subject, {
    get: (target, name, receiver) => {
      if (typeof name === 'string' && !(name in target)) throw new Error(`${of} asks for ${name}, which is not built`)
      return whole(of, Reflect.get(target, name, receiver))
    },
  })
}
