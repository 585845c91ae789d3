import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { setBlock } from '../block/operations/set.ts'
import { listLog } from '../log/operations.ts'
import { aTellingCase, done, tried } from '../own-word/slice.testing.ts'
import type { Here } from '../own-word/slice.testing.ts'
import { earlierStatements, openPicture } from './operations/open.ts'
import { finishStatement, signStatement, writeStatement } from './operations/statement.ts'

let here: Here
beforeEach(async () => {
  here = await aTellingCase()
})

const open = (who: Actor) => done(who, openPicture, { caseId: here.caseId })
const standing = async (who: Actor) => (await open(who)).statements.map(one => one.words)
const writes = async (who: Actor, words: string, after: readonly string[] = []) =>
  (await done(who, writeStatement, { caseId: here.caseId, words, after })).id
const triesWrite = (who: Actor, words: string, after: readonly string[] = []) =>
  tried(who, writeStatement, { caseId: here.caseId, words, after })
const signs = (who: Actor, statementId: string, differs: string | null = null) =>
  tried(who, signStatement, { caseId: here.caseId, statementId, differs })
const finishes = (who: Actor, statementId: string) => tried(who, finishStatement, { caseId: here.caseId, statementId })
const told = async (who: Actor) =>
  (await done(who, listLog, { caseId: here.caseId })).entries.filter(one => one.kind.startsWith('picture.'))

describe('what is said together', () => {
  it('is signed by each, with what one sees in another way beside it, and finished by whoever holds', async () => {
    const { teacher, adviser, youth, hege } = here
    const one = await writes(teacher, 'Lars trenger ro.')
    expect(await finishes(teacher, one)).toBe('picture.family_not_signed')
    expect(await signs(youth, one)).toBe('done')
    expect(await signs(adviser, one, 'Vi ville begynt med lesing.')).toBe('done')
    expect(await finishes(adviser, one)).toBe('hidden')
    expect(await finishes(hege, one)).toBe('hidden')
    expect(await finishes(teacher, one)).toBe('done')
    expect(await finishes(teacher, one)).toBe('picture.finished_already')
    const { statements } = await open(hege)
    expect(statements).toMatchObject([
      {
        ...{ words: 'Lars trenger ro.', finished: { by: expect.any(String) } },
        signatures: [
          { by: { kind: 'child' }, differs: null },
          { by: { kind: 'service' }, differs: 'Vi ville begynt med lesing.' },
        ],
      },
    ])
    expect(statements[0]?.unsigned.map(by => [by.kind, by.mine])).toEqual([
      ['guardian', true],
      ['service', false],
    ])
  })

  it('is signed anew when it is written anew, and nothing that stood is lost', async () => {
    const { teacher, hege } = here
    const first = await writes(teacher, 'Først')
    await signs(hege, first)
    const second = await writes(hege, 'Så', [first])
    expect(await signs(teacher, first)).toBe('version.conflict')
    const { statements, before } = await open(teacher)
    expect(statements.map(one => [one.words, one.signatures.length])).toEqual([['Så', 0]])
    expect(before.earlier.map(one => [one.words, one.signatures.length])).toEqual([['Først', 1]])
    expect(await finishes(teacher, second)).toBe('picture.family_not_signed')
  })

  it('is read back to the first, a page at a time', async () => {
    const { teacher, hege } = here
    let last: readonly string[] = []
    for (let at = 0; at < 13; at++) last = [await writes(at % 2 === 0 ? teacher : hege, `${at}`, last)]
    const { before } = await open(hege)
    expect(before.earlier.map(one => one.words)).toEqual(Array.from({ length: 10 }, (_, at) => `${11 - at}`))
    const from = before.earlier.at(-1)?.id ?? ''
    const older = await done(hege, earlierStatements, { caseId: here.caseId, before: from })
    expect([before.more, older.more, older.earlier.map(one => one.words)]).toEqual([true, false, ['1', '0']])
    expect(await done(hege, earlierStatements, { caseId: here.caseId, before: here.caseId })).toEqual({
      ...{ earlier: [], more: false },
    })
  })

  it('is written by one of two who write at the same time; the other reads what was written', async () => {
    const { teacher, hege } = here
    const both = await Promise.all([triesWrite(teacher, 'Skolens'), triesWrite(hege, 'Heges')])
    expect(both.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['done', 'version.conflict'])
    expect(await standing(hege)).toHaveLength(1)
  })

  it('is not signed twice with the same words', async () => {
    const { teacher, hege } = here
    const one = await writes(teacher, 'Lars trenger ro.')
    const twice = async (differs: string | null) => [await signs(hege, one, differs), await signs(hege, one, differs)]
    for (const differs of [null, 'Ikke bare ro.', null])
      expect(await twice(differs)).toEqual(['done', 'picture.signed_already'])
    expect(await signs({ ...here.colleague, serviceId: here.school }, one)).toBe('hidden')
  })

  it('is told in the log each time, without its words, and to the other home without a name', async () => {
    const { teacher, youth, hege, trond } = here
    const one = await writes(teacher, 'Lars trenger ro.')
    await signs(youth, one)
    await signs(hege, one, 'Ikke bare ro.')
    await finishes(teacher, one)
    const names = async (who: Actor) => (await told(who)).map(each => [each.kind.slice(18), each.by?.name ?? null])
    const marte = 'Marte Vik'
    const all = [
      ['finished', marte],
      ['differs', 'Hege Prøve'],
      ['signed', 'Lars'],
      ['written', marte],
    ]
    for (const who of [hege, teacher, youth]) expect(await names(who)).toEqual(all)
    expect(await names(trond)).toEqual(all.map(([kind, name]) => [kind, kind === 'differs' ? null : name]))
    expect(JSON.stringify(await told(hege))).not.toContain('Ikke bare ro.')
    expect(JSON.stringify(await open(trond))).not.toContain('Hege')
  })
})

/** Words of the school that Trond reads, who is kept from what the child says; and all that he sees. */
async function keptFromVoice() {
  const { teacher, trond, caseId } = here
  const ours = await writes(teacher, 'Vi begynner rolig.')
  await done(teacher, setBlock, {
    ...{ caseId, personId: trond.id, code: 'PB-VIOLENCE', what: { scope: 'voice' }, reason: 'Avklares.' },
    recheckOn: addDays(dayOf(theClock.now()), 20),
  })
  return { ours, seen: async () => JSON.stringify([await open(trond), await told(trond)]) }
}

describe('a parent who is kept from what the child says', () => {
  it('learns neither what the child wrote in it, nor what grew from that, nor that there is any of it', async () => {
    const { teacher, youth, hege, trond } = here
    const { ours, seen } = await keptFromVoice()
    const without = await seen()
    await signs(youth, ours, 'Jeg vil noe annet.')
    const childs = await writes(youth, 'Jeg vil være med Per.', [ours])
    const grown = await writes(teacher, 'Lars vil være med Per.', [childs])
    await signs(hege, grown)
    await finishes(teacher, grown)
    expect(await seen()).toBe(without)
    expect(await standing(hege)).toEqual(['Lars vil være med Per.'])
    expect(await triesWrite(trond, 'Mine ord', [ours])).toBe('done')
    expect(await standing(trond)).toEqual(['Mine ord'])
    expect(await standing(teacher)).toEqual(['Mine ord', 'Lars vil være med Per.'])
  })

  it('reads no text that took up what the child signed with, nor what others see who read that', async () => {
    const { teacher, hege, youth } = here
    const { ours, seen } = await keptFromVoice()
    const without = await seen()
    await signs(youth, ours, 'Jeg vil være med Per.')
    await signs(hege, ours, 'Hør på Lars: han vil være med Per.')
    await writes(teacher, 'Lars vil være med Per.', [ours])
    expect(await seen()).toBe(without)
    expect(await standing(hege)).toEqual(['Lars vil være med Per.'])
  })

  it('is not told that a version is finished because the child has signed it', async () => {
    const { teacher, youth, hege, trond } = here
    const { ours, seen } = await keptFromVoice()
    const without = await seen()
    await signs(youth, ours)
    await finishes(teacher, ours)
    expect(await seen()).toBe(without)
    expect((await open(hege)).statements).toMatchObject([{ finished: { by: 'Marte Vik' } }])
    expect(await told(hege)).toHaveLength(3)
    const anew = await writes(teacher, 'Vi fortsetter rolig.', [ours])
    for (const who of [youth, trond]) await signs(who, anew)
    await finishes(teacher, anew)
    expect((await open(trond)).statements).toMatchObject([{ finished: { by: 'Marte Vik' } }])
  })

  it('reads nothing that somebody kept who began from what the child wrote, when others wrote meanwhile', async () => {
    const { teacher, hege, youth, trond } = here
    const { ours, seen } = await keptFromVoice()
    const childs = await writes(youth, 'Jeg vil være med Per.', [ours])
    const grown = await writes(teacher, 'Lars vil være med Per.', [childs])
    const his = await writes(trond, 'Mine ord', [ours])
    const without = await seen()
    const late = done(hege, writeStatement, { caseId: here.caseId, words: 'Per!', after: [childs] })
    await expect(late).rejects.toThrow(`"theirs":{"id":"${grown}"`)
    expect(await triesWrite(hege, 'Per!', [childs, his])).toBe('version.conflict')
    expect(await triesWrite(hege, 'Per!', [childs, grown])).toBe('done')
    expect(await seen()).toBe(without)
    expect(await standing(hege)).toEqual(['Per!', 'Mine ord'])
  })
})
