import { randomUUID } from 'node:crypto'
import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { aHouse, testDatabase, theClock } from '../../../tests/house.ts'
import { askingIn } from '../../../tests/asking.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import type { Database } from '../../platform/database/open.ts'
import { aCase, inTest } from '../case/testing.ts'
import { renewForChild } from '../sharing/index.ts'
import { bringFile } from './bring-operations.ts'

// Made up: the month is moved by eighty.
const [CHILD, MOTHER, FATHER, STRANGER] = ['14831700018', '01858000005', '01858003802', '01858007654'] as const
const HEADS =
  'Fødselsnummer;Fornavn;Etternavn;Fødselsdato;Adressegradering;Status;Nytt fødselsnummer;Barn;Relasjon;Foreldreansvar;Samvær'

let house: House
let database: Database
let here: Awaited<ReturnType<typeof aCase>>
let administrator: Actor
beforeEach(async () => {
  house = await aHouse()
  database = await testDatabase()
  here = await aCase(database)
  administrator = { ...here.leader, role: 'administrator' }
  await inTest(database, here.municipality, async tx => {
    const { municipality } = here
    const kept = (number: string) => ({ identity_sealed: 'x', identity_lookup: house.secrets.lookup(number) })
    await tx
      .updateTable('child')
      .set(kept(CHILD))
      .where('municipality_id', '=', municipality)
      .where('id', '=', here.childId)
      .execute()
    for (const [at, number] of [MOTHER, FATHER].entries())
      await tx
        .updateTable('family_person')
        .set(kept(number))
        .where('municipality_id', '=', municipality)
        .where('id', '=', here.guardians[at]?.id ?? '')
        .execute()
    await renewForChild(tx, { municipality, childId: here.childId, now: theClock.now(), newId: randomUUID })
  })
})

const { call: act, done } = askingIn(() => house)
const table = (...lines: string[]) => [HEADS, ...lines].join('\n')
const bring = (...lines: string[]) => done('register.import', administrator, { text: table(...lines) })
const preview = (...lines: string[]) => done('register.preview', administrator, { text: table(...lines) })
const sees = async (actor: Actor) => (await act('case.open', actor, { caseId: here.caseId })).is

const guardianship = (at: 0 | 1) =>
  inTest(database, here.municipality, tx =>
    tx
      .selectFrom('guardianship')
      .selectAll()
      .where('municipality_id', '=', here.municipality)
      .where('person_id', '=', here.guardians[at].id)
      .executeTakeFirstOrThrow(),
  )
const child = () =>
  inTest(database, here.municipality, tx =>
    tx
      .selectFrom('child')
      .selectAll()
      .where('municipality_id', '=', here.municipality)
      .where('id', '=', here.childId)
      .executeTakeFirstOrThrow(),
  )
const SAME = `${CHILD};Lars;Prøve;2017-03-14;ugradert;bosatt;;;;;`
const BOTH = [
  SAME,
  `${MOTHER};Hege;Prøve;;ugradert;bosatt;;${CHILD};mor;ja;`,
  `${FATHER};Trond;Prøve;;ugradert;bosatt;;${CHILD};far;ja;`,
]

describe('a file from the population register', () => {
  it('that says what is so already changes nothing', async () => {
    expect(await bring(...BOTH)).toEqual({ lines: 3, changed: 0, proposed: 0, refused: [] })
  })

  it('shows line by line what it would do and what is wrong, in the order of what must be put right, and does nothing', async () => {
    const shown = await preview(
      `${CHILD};Lasse;Prøve;2017-03-14;fortrolig;bosatt;;;;;`,
      `${MOTHER};;Prøve;ukjent;superhemmelig;bosatt;;${CHILD};mor;kanskje;`,
      '123;Ola;Nordmann;;;;;;;;',
    )
    expect(shown).toMatchObject({
      ...{ lines: 3, changed: 1, proposed: 0 },
      shown: [
        { line: 3, wrong: ['name_missing', 'born_wrong', 'grade_unknown', 'responsibility_unknown'], does: [] },
        { line: 4, wrong: ['number_wrong'], does: [] },
        { line: 2, about: 'Lasse Prøve', wrong: [], does: ['name', 'grade'] },
      ],
    })
    expect(await child()).toMatchObject({ given_name: 'Lars', protection: 'none' })
  })

  it('brings what is right, leaves out what is wrong and tells of it without a name; the same again changes nothing', async () => {
    const lines = [
      `${CHILD};Lasse;Prøve;2017-03-14;fortrolig;bosatt;;;;;`,
      `${CHILD};Lasse;Prøve;;;;;;;;`,
      '1;Ola;Nordmann;;;;;;;;',
    ]
    const refused = [
      { line: 3, wrong: ['twice'] },
      { line: 4, wrong: ['number_wrong'] },
    ]
    expect(await bring(...lines)).toEqual({ lines: 3, changed: 1, proposed: 0, refused })
    expect(await child()).toMatchObject({ given_name: 'Lasse', protection: 'confidential' })
    expect(await bring(...lines)).toEqual({ lines: 3, changed: 0, proposed: 0, refused })
    const listed = await done('register.list', administrator)
    expect(listed).toHaveLength(2)
    expect(listed).toContainEqual(expect.objectContaining({ changed: 1, refused, nightly: false }))
    expect(JSON.stringify(listed)).not.toMatch(/Ola|Lasse|1483/)
  })

  it('is read as a document in JSON too', async () => {
    const document = [
      {
        folkeregisteridentifikator: CHILD,
        navn: { fornavn: 'Lars', etternavn: 'Prøve' },
        adressegradering: 'strengtFortrolig',
      },
      {
        folkeregisteridentifikator: FATHER,
        navn: { fornavn: 'Trond', etternavn: 'Prøve' },
        foreldreansvar: [{ barn: CHILD, rolle: 'far', ansvar: false }],
      },
    ]
    expect(await done('register.import', administrator, { text: JSON.stringify(document) })).toMatchObject({
      changed: 2,
    })
    expect(await child()).toMatchObject({ protection: 'strictly_confidential', place_id: null, address: null })
  })

  it.each([
    ['{"a": 1}', 'register.not_readable'],
    ['[{"navn": 3}]', 'register.not_readable'],
    ['Navn;Type\nLia skole;skole', 'register.heads_unknown'],
  ])('is refused whole when it is something else: %s', async (text, code) => {
    expect(await act('register.import', administrator, { text })).toMatchObject({ refusal: { code } })
  })

  it('is the administrator’s alone', async () => {
    for (const actor of [here.teacher, here.leader, here.coordinator, here.guardians[0]])
      expect((await act('register.preview', actor, { text: table(SAME) })).is).toBe('hidden')
  })

  it('knows nobody but those whom the municipality knows: others are neither kept nor told apart', async () => {
    const shown = await preview(`${STRANGER};Ola;Nordmann;;strengt fortrolig;bosatt;;;;;`, SAME)
    expect(shown).toMatchObject({ changed: 0, refused: [], shown: [] })
  })
})

describe('an import tightens', () => {
  it('responsibility that is lost: the parent sees nothing from that instant', async () => {
    expect(await sees(here.guardians[1])).toBe('done')
    expect(await bring(`${FATHER};Trond;Prøve;;;;;${CHILD};far;nei;`)).toMatchObject({ changed: 1 })
    expect(await sees(here.guardians[1])).toBe('hidden')
    expect(await sees(here.guardians[0])).toBe('done')
  })

  it('contact that is lost, and the death of a parent', async () => {
    await bring(`${FATHER};Trond;Prøve;;;;;${CHILD};far;ja;nei`)
    expect((await guardianship(1)).kept_out_at).not.toBeNull()
    expect(await sees(here.guardians[1])).toBe('hidden')
    await bring(`${MOTHER};Hege;Prøve;;;død;;;;;`)
    expect((await guardianship(0)).parental_responsibility).toBe(false)
  })

  it('to a child closed to all but those who work with it in its own service', async () => {
    await bring(`${CHILD};Lars;Prøve;;strengt fortrolig;bosatt;;;;;`)
    expect(await sees(here.teacher)).toBe('done')
    expect(await sees(here.leader)).toBe('hidden')
    // From now on the file says nothing of it to whoever brings it, though it is carried out.
    expect(await preview(`${CHILD};Nytt;Navn;;strengt fortrolig;bosatt;;;;;`)).toMatchObject({ changed: 0, shown: [] })
    await bring(`${CHILD};Nytt;Navn;;strengt fortrolig;bosatt;;;;;`)
    expect(await child()).toMatchObject({ given_name: 'Nytt' })
  })
})

describe('an import never loosens', () => {
  it('a father who is kept out stays out, whatever the register says; it is proposed once', async () => {
    await bring(`${FATHER};Trond;Prøve;;;;;${CHILD};far;ja;nei`)
    const again = `${FATHER};Trond;Prøve;;;;;${CHILD};far;ja;ja`
    expect(await bring(again)).toMatchObject({ changed: 0, proposed: 1 })
    expect(await sees(here.guardians[1])).toBe('hidden')
    expect((await guardianship(1)).kept_out_at).not.toBeNull()
    expect(await bring(again)).toMatchObject({ changed: 0, proposed: 0 })
    const open = await done('person.openProtection', here.teacher, { childId: here.childId })
    expect(open).toMatchObject({ loosenings: [{ what: 'responsibility', state: 'found', fromRegister: true }] })
  })

  it('a milder grade is a proposal; a grade that child welfare gave is not the register’s to end', async () => {
    await bring(`${CHILD};Lars;Prøve;;fortrolig;bosatt;;;;;`)
    await done('person.tighten', here.teacher, {
      childId: here.childId,
      grade: 'hidden_residence',
      source: 'child_welfare',
      because: 'Vedtak',
    })
    expect(await bring(SAME)).toMatchObject({ changed: 0, proposed: 1 })
    expect(await child()).toMatchObject({ protection: 'confidential' })
    const shown = await done('person.openProtection', here.teacher, { childId: here.childId })
    expect(shown).toMatchObject({ loosenings: [{ what: 'grade', grade: 'confidential' }] })
  })

  it('responsibility that a court has given is not taken', async () => {
    await inTest(database, here.municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ source: 'court' })
        .where('municipality_id', '=', here.municipality)
        .where('person_id', '=', here.guardians[0].id)
        .execute(),
    )
    expect(await bring(`${MOTHER};Hege;Prøve;;;;;${CHILD};mor;nei;`)).toMatchObject({ changed: 0 })
  })

  it('a new guardian is written without responsibility and without a log-in, and waits for two people', async () => {
    expect(await bring(`${STRANGER};Ny;Far;;;bosatt;;${CHILD};far;ja;`)).toMatchObject({ changed: 1, proposed: 1 })
    const person = await inTest(database, here.municipality, tx =>
      tx
        .selectFrom('family_person as p')
        .innerJoin('guardianship as g', 'g.person_id', 'p.id')
        .select(['p.login_id', 'g.parental_responsibility', 'p.id'])
        .where('p.municipality_id', '=', here.municipality)
        .where('p.identity_lookup', '=', house.secrets.lookup(STRANGER))
        .executeTakeFirstOrThrow(),
    )
    expect(person).toMatchObject({ login_id: null, parental_responsibility: false })
    expect(await sees({ ...here.guardians[0], id: person.id })).toBe('hidden')
    expect(await bring(`${STRANGER};Ny;Far;;;bosatt;;${CHILD};far;ja;`)).toMatchObject({ changed: 0, proposed: 0 })
  })
})

/** Made-up numbers with their two check digits. */
function numbers(count: number): string[] {
  const digit = (digits: string, weights: readonly number[]) => {
    const rest = 11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)
    return rest === 11 ? 0 : rest
  }
  const made: string[] = []
  for (let at = 0; made.length < count; at++) {
    const nine = `${`${(at % 28) + 1}`.padStart(2, '0')}${81 + (Math.floor(at / 28) % 12)}80${`${Math.floor(at / 336) % 500}`.padStart(3, '0')}`
    const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (first < 10 && second < 10) made.push(`${nine}${first}${second}`)
  }
  return made
}

it('ten thousand lines are brought in a number of statements that does not grow with them', async () => {
  const { municipality } = here
  const many = [...new Set(numbers(10_000))]
  const statements = async (text: string) => {
    let count = 0
    const counting = {
      transformQuery: ({ node }: PluginTransformQueryArgs) => ((count += 1), node),
      transformResult: async ({ result }: PluginTransformResultArgs) => result,
    }
    const by = { municipality, byId: null, now: theClock.now(), newId: randomUUID, secrets: house.secrets }
    const result = await inTest(database, municipality, tx => bringFile(tx.withPlugin(counting), text, by))
    return { count, result }
  }
  const small = await statements(
    table(...many.slice(0, 10).map(one => `${one};Ola;Nordmann;;;bosatt;;${CHILD};verge;;`)),
  )
  const large = await statements(table(...many.map(one => `${one};Ola;Nordmann;;;bosatt;;${CHILD};verge;;`)))
  expect(small.result).toMatchObject({ lines: 10, changed: 10 })
  expect(large.result).toMatchObject({ lines: many.length, changed: many.length - 10, refused: [] })
  expect(small.count).toBeGreaterThan(5)
  expect(large.count).toBe(small.count)
})
