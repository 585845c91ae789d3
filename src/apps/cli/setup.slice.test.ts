import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArchive } from '../../../tests/archive.ts'
import { aHouse, theClock } from '../../../tests/house.ts'
import { freshDatabase } from '../../../tests/postgres-server.ts'
import { findAdministrator } from '../../capabilities/organisation/index.ts'
import type { First } from '../../capabilities/organisation/index.ts'
import { exampleSettings } from '../../capabilities/settings/testing.ts'
import { openEmbedded, openPostgres } from '../../platform/database/open.ts'
import type { Database } from '../../platform/database/open.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { bring } from './import.ts'
import { setupAnswers } from './setup-answers.ts'
import { readMunicipalitySettings } from './setup-settings.ts'
import { found } from './setup.ts'

await aHouse() // fills the ports, as the server does
const opened: Database[] = []
afterAll(() => Promise.all(opened.map(one => one.close())))

/** A migrated database in which there is no municipality yet. */
async function anEmptyDatabase(): Promise<Database> {
  const server = process.env['SAMSPOR_TEST_POSTGRES']
  const database = server
    ? await openPostgres(await freshDatabase(server, `setup_${randomUUID().replaceAll('-', '')}`))
    : await openEmbedded({ loadDataDir: await readArchive(process.env['SAMSPOR_TEST_ARCHIVE'] ?? '') })
  opened.push(database)
  return database
}
const FIRST: First = {
  ...{ number: '9998', name: 'Veikryss', settings: exampleSettings() },
  administrator: { givenName: 'Ola', familyName: 'Drift', email: 'ola@veikryss.example' },
  knownBy: { subject: 'https://login.example|ola' },
}
const at = (database: Database) => ({ database, clock: theClock.now, newId: randomUUID })
const all = async (database: Database, text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows

describe('the set-up', () => {
  it('makes the first municipality, whose administrator can log in and act', async () => {
    const database = await anEmptyDatabase()
    const municipality = await found(at(database), FIRST)
    expect(await all(database, 'select number, name from municipality')).toEqual([{ number: '9998', name: 'Veikryss' }])
    // One service, the administrator's own: while it is alone the administrator's first screen tells how to begin.
    expect(await all(database, 'select name from service')).toEqual([{ name: 'Veikryss' }])
    expect(await all(database, 'select version, changed_by from municipality_settings')).toEqual([
      { version: 1, changed_by: null },
    ])
    expect(
      await all(
        database,
        'select l.subject, r.role, r.label_name, r.label_place from login_role r join person_login l on l.id = r.login_id',
      ),
    ).toEqual([
      { subject: 'https://login.example|ola', role: 'administrator', label_name: 'Ola Drift', label_place: 'Veikryss' },
    ])
    expect(await all(database, 'select operation, outcome, municipality_id from trail')).toEqual([
      { operation: 'organisation.founded', outcome: 'done', municipality_id: municipality },
    ])
    const administrator = await findAdministrator(database, theClock.now(), { email: 'OLA@veikryss.example' })
    expect(administrator).toMatchObject({ role: 'administrator', municipality })
    expect(await findAdministrator(database, theClock.now(), { email: 'kari@veikryss.example' })).toBeUndefined()

    const house = { ...(await aHouse()), database }
    const text = 'Navn;Type;Enhet over\nLia skole;skole;Veikryss'
    if (!administrator) throw new Error('no administrator')
    expect(await bring(house, administrator, text, true)).toContain('Ingenting er endret.')
    expect(await bring(house, administrator, text, false)).toContain('Lagt til: 1. Endret: 0. Var der fra før: 0.')
    await expect(bring(house, administrator, 'Navn;Type;Enhet over\nX;skole;Ukjent', false)).rejects.toThrow(
      'Linje 2, X: Enheten over finnes ikke.',
    )
    expect(await all(database, 'select name from service order by name')).toEqual([
      { name: 'Lia skole' },
      { name: 'Veikryss' },
    ])
  })

  it('refuses a second time, and two at once are one', async () => {
    const database = await anEmptyDatabase()
    const both = await Promise.allSettled([
      found(at(database), FIRST),
      found(at(database), { ...FIRST, number: '9997' }),
    ])
    expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(found(at(database), { ...FIRST, number: '9996' })).rejects.toThrow(StartProblem)
    expect(await all(database, 'select 1 from municipality')).toHaveLength(1)
    expect(await all(database, 'select 1 from employee')).toHaveLength(1)
  })

  it('adds another municipality to one that runs, with an administrator who may be the same person', async () => {
    const database = await anEmptyDatabase()
    const another = { ...FIRST, number: '9997', name: 'Andrevik', settings: exampleSettings('late-log'), another: true }
    await expect(found(at(database), another)).rejects.toThrow('no municipality yet')
    const first = await found(at(database), FIRST)
    const second = await found(at(database), another)
    expect(second).not.toBe(first)
    await expect(found(at(database), another)).rejects.toThrow('one with that number already')
    await expect(found(at(database), FIRST)).rejects.toThrow('--another')
    expect(await all(database, 'select number, active from municipality order by id')).toEqual([
      { number: '9998', active: true },
      { number: '9997', active: true },
    ])
    expect(await all(database, 'select distinct login_id from login_role')).toHaveLength(1)
    expect(await all(database, 'select municipality_id, role from login_role order by municipality_id')).toEqual([
      { municipality_id: first, role: 'administrator' },
      { municipality_id: second, role: 'administrator' },
    ])
    const email = 'ola@veikryss.example'
    const one = (number: string) => findAdministrator(database, theClock.now(), { email, number })
    expect((await Promise.all([one('9998'), one('9997')])).map(found => found?.municipality)).toEqual([first, second])
    expect(await findAdministrator(database, theClock.now(), { email })).toBeUndefined()
    const rules = `select content->>'logOpensFrom' as from from municipality_settings order by municipality_id`
    expect(await all(database, rules)).toEqual([{ from: '1' }, { from: '2' }])
  })

  it('leaves nothing when it fails half-way', async () => {
    const database = await anEmptyDatabase()
    const broken = { ...FIRST, administrator: { ...FIRST.administrator, givenName: '\u0000' } }
    await expect(found(at(database), broken)).rejects.toThrow(/invalid byte sequence|0x00/)
    expect(await all(database, 'select 1 from municipality')).toEqual([])
    expect(await found(at(database), FIRST)).toBeGreaterThan(0)
  })
})

describe('the flags', () => {
  const flags = [
    '--number',
    '9998',
    '--name',
    'Veikryss',
    '--config',
    'tromso-like',
    '--admin-given-name',
    'Ola',
    '--admin-family-name',
    'Drift',
    '--admin-email',
    'ola@veikryss.example',
  ]
  it('say all that the set-up must know', async () => {
    expect(await setupAnswers([...flags, '--admin-login', '14839710004'], false)).toMatchObject({
      number: '9998',
      'admin-login': '14839710004',
    })
  })
  it('that are left out or wrong are named, and never what was given', async () => {
    const wrong = setupAnswers([...flags, '--admin-login', '14839710005'], false)
    await expect(wrong).rejects.toThrow(/--admin-login/)
    await expect(wrong).rejects.not.toThrow(/14839710005|--number/)
    await expect(setupAnswers(['--nummer', '9998'], false)).rejects.toThrow(/--number/)
    await expect(setupAnswers(flags.with(1, '98'), false)).rejects.toThrow(/--number[\s\S]*--admin-login/)
  })
})

describe('the settings that a municipality begins with', () => {
  it('are one of the examples, or a file', async () => {
    expect(readMunicipalitySettings('overhalla-like').levels[1]?.mark).toBe('A')
    const folder = await mkdtemp(join(tmpdir(), 'samspor-setup-'))
    const file = join(folder, 'egne.json')
    writeFileSync(file, readFileSync(new URL('../../../config/late-log.json', import.meta.url)))
    expect(readMunicipalitySettings(file).logOpensFrom).toBe(2)
    const settings = exampleSettings()
    settings.ages.youthConsent = 17
    writeFileSync(file, JSON.stringify(settings))
    expect(() => readMunicipalitySettings(file)).toThrow(/ages_order/)
    writeFileSync(file, '{')
    expect(() => readMunicipalitySettings(file)).toThrow(StartProblem)
    expect(() => readMunicipalitySettings('../package')).toThrow(StartProblem)
  })
})
