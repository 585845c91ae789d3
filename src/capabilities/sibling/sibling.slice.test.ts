import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, aGuardian, inTest } from '../case/testing.ts'
import { lookedAt } from '../../platform/trail/read.ts'
import { SHOWN_ACTS } from '../sight/index.ts'
import { addMeasure, changeMeasure, endMeasure } from '../plan/operations/measure.ts'
import { byTeacher, done, house, measure, planFor, tried } from '../plan/slice.testing.ts'
import type { Case } from '../plan/slice.testing.ts'
import { listPossible, listSeveral, serveSiblings } from './operations.ts'

const { database } = house

/**
 * Omar and Zahra have the same mother, Leyla, who is guardian of both and reads both cases; each has a father of its own. The teacher
 * works with both, an adviser with Omar alone. Nour is a child of other parents, with whom the teacher works as well.
 */
async function theFamily() {
  const omar = await aCase(database, { childName: 'Omar Prøve', sharedWithPpt: ['plan'] })
  const zahra = await aCase(database, { childName: 'Zahra Prøve' }, omar)
  const nour = await aCase(database, { childName: 'Nour Prøve' }, omar)
  const [leyla, father] = omar.guardians
  const { municipality } = omar
  await inTest(database, municipality, async tx => {
    const inCase = { municipality_id: municipality, case_id: zahra.caseId, child_id: zahra.childId }
    await tx
      .updateTable('guardianship')
      .set({ person_id: leyla.id })
      .where('person_id', '=', zahra.guardians[0].id)
      .execute()
    await tx.updateTable('family_person').set({ given_name: 'Sami' }).where('id', '=', zahra.guardians[1].id).execute()
    await tx
      .updateTable('access_fact')
      .set({ reader_id: leyla.id })
      .where('about_id', '=', inCase.case_id)
      .where('reader_id', '=', zahra.guardians[0].id)
      .execute()
  })
  return { omar, zahra, nour, leyla, father, otherFather: zahra.guardians[1], teacher: omar.teacher }
}
/** Two children come to have a guardian in common. */
const inCommon = (one: Case, other: Case, nth: 0 | 1 = 0) =>
  inTest(database, one.municipality, async tx => {
    const shared = await aGuardian(tx, { municipality: one.municipality, childId: one.childId }, 'Sol Prøve')
    await tx
      .updateTable('guardianship')
      .set({ person_id: shared.id })
      .where('person_id', '=', other.guardians[nth].id)
      .execute()
  })
const severalIn = (actor: Actor, one: Case) => done(listSeveral, actor, { caseId: one.caseId })
/** The measures of a plan, and whom else the reader is told that each serves. */
const alsoIn = async (actor: Actor, one: Case) => {
  const [plan, several] = [await planFor(actor, one.caseId), await severalIn(actor, one)]
  const names = (id: string) => several.shared.find(shared => shared.measureId === id)?.alsoFor.map(child => child.name)
  return plan.measures.map(({ id, title }) => [title, names(id) ?? []])
}
const moreFor = async (actor: Actor, one: Case, measureId: string) =>
  (await done(listPossible, actor, { caseId: one.caseId })).possible
    .filter(possible => possible.measureId === measureId)
    .flatMap(possible => possible.children.map(child => child.name))
const serve = (one: Case, added: { id: string; version: number }, ...others: readonly Case[]) => ({
  ...{ caseId: one.caseId, measureId: added.id, version: added.version, caseIds: others.map(other => other.caseId) },
})

describe('a measure that serves several children', () => {
  it('is chosen for siblings in whose cases one works, never by itself, and never for a child of others', async () => {
    const { omar, zahra, nour, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Familieveileder' })
    expect(await alsoIn(teacher, zahra)).toEqual([])
    expect(await moreFor(teacher, omar, added.id)).toEqual(['Zahra'])
    expect(await tried(serveSiblings, teacher, serve(omar, added, nour))).toBe('hidden')
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra, nour))).toBe('hidden')
    expect(await alsoIn(teacher, zahra)).toEqual([])
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    expect(await alsoIn(teacher, zahra)).toEqual([['Familieveileder', ['Omar']]])
    expect(await alsoIn(teacher, omar)).toEqual([['Familieveileder', ['Zahra']]])
    expect(await alsoIn(teacher, nour)).toEqual([])
    expect(await moreFor(teacher, omar, added.id)).toEqual([])
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('sibling.served_already')
  })

  it('is offered with all the words that go along, so that who chooses reads what others will read', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const words = { title: 'Kurs', details: 'Sover dårlig etter det som skjedde hjemme.' }
    const added = await byTeacher(omar, words)
    const { possible } = await done(listPossible, teacher, { caseId: omar.caseId })
    expect(possible).toMatchObject([{ measureId: added.id, ...words }])
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    expect((await planFor(teacher, zahra.caseId)).measures).toMatchObject([words])
  })

  it('is told to the family of a child whose name and measure were shown beside another child’s: that somebody looked', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    await severalIn(teacher, omar)
    const of = { municipality: omar.municipality, childId: zahra.childId, kind: 'employee', acts: SHOWN_ACTS } as const
    const before = new Date(theClock.now().getTime() + 1)
    const looks = await inTest(database, omar.municipality, tx => lookedAt(tx, { ...of, before, limit: 50 }))
    expect(looks.filter(one => one.operation === 'sibling.listed')).toMatchObject([{ actorId: teacher.id }])
  })

  it('needs a lawful ground in each: who sees only one child, or not what it is about, is as if the other were not there', async () => {
    const { omar, zahra, teacher, leyla } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs', topic: 'home' })
    const facts = (more: object) =>
      inTest(database, omar.municipality, tx =>
        tx
          .updateTable('access_fact')
          .set(more)
          .where('about_id', '=', zahra.caseId)
          .where('reader_id', '=', teacher.id)
          .execute(),
      )
    await facts({ topic: 'plan', ground: 'consent' })
    expect(await moreFor(teacher, omar, added.id)).toEqual([])
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('hidden')
    await facts({ valid_to: theClock.now() })
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('hidden')
    // The mother reads both, and chooses nothing for either.
    expect(await tried(serveSiblings, leyla, serve(omar, added, zahra))).toBe('hidden')
    expect(await tried(listPossible, leyla, { caseId: omar.caseId })).toBe('hidden')
  })

  it('tells the mother of both, and each father nothing of the other’s child', async () => {
    const { omar, zahra, leyla, father, otherFather, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Familieveileder', details: 'Hver tirsdag' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    expect(await alsoIn(leyla, omar)).toEqual([['Familieveileder', ['Zahra']]])
    expect(await alsoIn(leyla, zahra)).toEqual([['Familieveileder', ['Omar']]])
    for (const [reader, one, other] of [
      [father, omar, zahra],
      [otherFather, zahra, omar],
    ] as const) {
      expect(await alsoIn(reader, one)).toEqual([['Familieveileder', []]])
      const said = JSON.stringify([await planFor(reader, one.caseId), await severalIn(reader, one)])
      for (const trace of ['tie', other.caseId, other.childId, other === zahra ? 'Zahra' : 'Omar'])
        expect(said).not.toContain(trace)
    }
  })

  it('names none of them in its words, which stand in each one’s plan', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs', details: 'For zahras mor og Omar' })
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('sibling.named')
    expect(await alsoIn(teacher, zahra)).toEqual([])
    const words = measure({ responsible: { kind: 'employee', id: teacher.id }, title: 'Kurs', details: 'For begge' })
    const changed = await done(changeMeasure, teacher, {
      ...{ caseId: omar.caseId, measureId: added.id, version: added.version },
      ...words,
    })
    await done(serveSiblings, teacher, serve(omar, changed, zahra))
    expect(await alsoIn(teacher, zahra)).toEqual([['Kurs', ['Omar']]])
  })

  it('names no other child of the family either, whether that one is served by it or not', async () => {
    const { omar, zahra, nour, teacher } = await theFamily()
    await inCommon(omar, nour)
    const added = await byTeacher(omar, { title: 'Kurs', details: 'Slik Nour har det' })
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('sibling.named')
    expect(await alsoIn(teacher, zahra)).toEqual([])
  })

  it('names no guardian of one child alone, whose name then stands in the other’s plan', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const serves = async (details: string) => {
      const added = await byTeacher(omar, { title: 'Kurs', details })
      return tried(serveSiblings, teacher, serve(omar, added, zahra))
    }
    expect(await serves('Sammen med Trond')).toBe('sibling.named')
    // Their mother is the mother of both.
    expect(await serves('Sammen med Hege')).toBe('done')
  })

  it('is not worded anew so that it names somebody of the family whom not all who read that plan may know of', async () => {
    const { omar, zahra, nour, teacher } = await theFamily()
    await inCommon(omar, nour)
    const by = { kind: 'employee', id: teacher.id } as const
    const added = await byTeacher(omar, { title: 'Kurs' })
    const alone = await byTeacher(omar, { title: 'Bare hans' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    const words = (actor: Actor, one: { id: string; version: number }, details: string) =>
      tried(changeMeasure, actor, {
        ...{ caseId: omar.caseId, measureId: one.id, version: one.version },
        ...measure({ responsible: by, title: 'Kurs', details }),
      })
    for (const name of ['Zahra', 'Nours', 'Sami'])
      expect({ name, is: await words(teacher, added, `Slik ${name} har det`) }).toEqual({
        name,
        is: 'plan.names_sibling',
      })
    // What serves him alone is as before; and who knows of no sibling is told of none by being refused.
    expect(await words(teacher, alone, 'Slik Zahra har det')).toBe('done')
    expect(await words(teacher, added, 'Omar og Trond')).toBe('done')
    expect(await words(omar.adviser, { ...added, version: added.version + 1 }, 'Slik Zahra har det')).toBe('done')
    // A new day alone is no new word.
    const moved = {
      ...measure({ responsible: by, title: 'Kurs', details: 'Slik Zahra har det' }),
      evaluateOn: '2026-12-20',
    }
    const now = { caseId: omar.caseId, measureId: added.id, version: added.version + 2 }
    expect(await tried(changeMeasure, teacher, { ...now, ...moved })).toBe('done')
  })

  it('goes into no case that is only to be stored, until a ground is named there; its gaps are looked for, and its pages are told', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs' })
    const [asked, followed] = [new Set<string>(), new Set<string>()]
    const held = new Set([zahra.caseId])
    const watched: House = {
      ...house,
      heldBack: async (_tx, _actor, { caseId }) => {
        asked.add(caseId)
        return held.has(caseId)
      },
      afterCase: (_, caseId) => {
        followed.add(caseId)
        return CompiledQuery.raw('select 1')
      },
    }
    const serves = () =>
      carryOut(watched, serveSiblings, { actor: teacher, key: randomUUID(), input: serve(omar, added, zahra) })
    expect(await serves()).toMatchObject({ is: 'refused', refusal: { code: 'case.restricted' } })
    expect(asked).toEqual(new Set([omar.caseId, zahra.caseId]))
    expect(await alsoIn(teacher, zahra)).toEqual([])
    held.clear()
    expect((await serves()).is).toBe('done')
    expect(followed).toEqual(new Set([omar.caseId, zahra.caseId]))
  })

  it('that was ended for one can serve that one again, and stands once', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    const [theirs] = (await planFor(teacher, zahra.caseId)).measures
    await done(endMeasure, teacher, {
      ...{ caseId: zahra.caseId, measureId: theirs?.id, version: theirs?.version, endedAs: 'not_needed' },
    })
    expect(await moreFor(teacher, omar, added.id)).toEqual(['Zahra'])
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('sibling.served_already')
    const now = (await planFor(teacher, zahra.caseId)).measures.map(one => one.status)
    expect(now.toSorted()).toEqual(['ended', 'running'])
    expect(await alsoIn(teacher, omar)).toEqual([['Kurs', ['Zahra']]])
  })

  it('and that two let serve a third child at once, from two of its measures, serves that one once', async () => {
    const { omar, zahra, nour, teacher } = await theFamily()
    await inCommon(omar, nour)
    await inCommon(zahra, nour, 1)
    const added = await byTeacher(omar, { title: 'Kurs' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    const [theirs] = (await planFor(teacher, zahra.caseId)).measures
    const fromZahra = serve(zahra, { id: theirs?.id ?? '', version: theirs?.version ?? 0 }, nour)
    const both = await Promise.all([
      tried(serveSiblings, teacher, serve(omar, added, nour)),
      tried(serveSiblings, teacher, fromZahra),
    ])
    expect(both.toSorted()).toEqual(['done', 'sibling.served_already'])
    expect((await planFor(teacher, nour.caseId)).measures).toHaveLength(1)
  })

  it('is done by somebody who is around each: the father of one is offered for no other', async () => {
    const { omar, zahra, father, teacher } = await theFamily()
    const responsible = { kind: 'guardian', id: father.id } as const
    const added = await done(addMeasure, teacher, { caseId: omar.caseId, ...measure({ responsible }) })
    expect(await moreFor(teacher, omar, added.id)).toEqual([])
    expect(await tried(serveSiblings, teacher, serve(omar, added, zahra))).toBe('plan.responsible_unknown')
  })

  it('ends for one and goes on for the other, and is told as serving the other no more', async () => {
    const { omar, zahra, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Familieveileder' })
    await done(serveSiblings, teacher, serve(omar, added, zahra))
    await done(endMeasure, teacher, {
      ...{ caseId: omar.caseId, measureId: added.id, version: added.version, endedAs: 'not_needed' },
    })
    const [goesOn] = (await planFor(teacher, zahra.caseId)).measures
    expect(goesOn).toMatchObject({ status: 'running' })
    expect((await planFor(teacher, omar.caseId)).measures).toMatchObject([{ status: 'ended' }])
    for (const one of [omar, zahra]) expect(await alsoIn(teacher, one)).toEqual([['Familieveileder', []]])
    // Who began it for one may not end it through that one for the other.
    const through = { caseId: omar.caseId, measureId: goesOn?.id, version: 1, endedAs: 'no_effect' }
    expect(await tried(endMeasure, teacher, through)).toBe('hidden')
  })

  it('is offered for a child who comes to have a guardian in common', async () => {
    const { omar, nour, teacher } = await theFamily()
    const added = await byTeacher(omar, { title: 'Kurs' })
    expect(await moreFor(teacher, omar, added.id)).toEqual(['Zahra'])
    await inCommon(omar, nour)
    expect((await moreFor(teacher, omar, added.id)).toSorted()).toEqual(['Nour', 'Zahra'])
  })
})
