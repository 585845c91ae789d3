import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aPlaceToWork } from '../organisation/testing.ts'
import { importRoster, previewRoster } from './operations.ts'

const house = await aHouse()
const preview = (actor: Actor, text: string) => carryOut(house, previewRoster, { actor, input: { text } })
const bring = (actor: Actor, text: string) =>
  carryOut(house, importRoster, { actor, key: randomUUID(), input: { text } })
const count = async (municipality: number) => {
  const { rows } = await house.database.pool.query<Record<string, unknown>>(
    `select (select count(*)::int from service where municipality_id = $1) as services,
      (select count(*)::int from employee where municipality_id = $1) as employees,
      (select count(*)::int from employee_role where municipality_id = $1 and valid_to is null) as roles,
      (select count(*)::int from login_role where municipality_id = $1) as chosen`,
    [municipality],
  )
  return rows[0]
}
const SERVICES = `Navn;Type;Eier;Enhet over;Telefon
Vest barnehage;barnehage;privat;Oppvekst;22 22 22 22
PPT;PPT;interkommunal;Oppvekst;
Lia skole;skole;kommune;Oppvekst;33 33 33 33`
const PEOPLE = `Fornavn;Etternavn;E-post;Stilling;Tjeneste;Rolle;Fra;Fødselsnummer
Jorunn;Vik;jorunn@veikryss.example;rådgiver;PPT;ansatt;;14839710438
Jorunn;Vik;jorunn@veikryss.example;;Lia skole;ansatt;01.12.2026;
Tor;Bakke;tor@veikryss.example;styrer;Vest barnehage;leder;;`

describe('a file', () => {
  it('is shown line by line before anything happens', async () => {
    const { administrator, municipality } = await aPlaceToWork(house.database)
    const before = await count(municipality)
    expect(await preview(administrator, SERVICES)).toEqual({
      is: 'done',
      reply: {
        kind: 'services',
        lines: [
          { line: 2, about: 'Vest barnehage', wrong: [], does: ['add'] },
          { line: 3, about: 'PPT', wrong: [], does: ['add'] },
          { line: 4, about: 'Lia skole', wrong: [], does: ['phone'] },
        ],
      },
    })
    expect(await preview(administrator, PEOPLE)).toMatchObject({
      reply: { kind: 'people', lines: [{ wrong: ['service_unknown'] }, {}, { wrong: ['service_unknown'] }] },
    })
    expect(await count(municipality)).toEqual(before)
  })

  it('does once what it says, and nothing when it is brought again', async () => {
    const { administrator, municipality } = await aPlaceToWork(house.database)
    expect(await bring(administrator, SERVICES)).toEqual({ is: 'done', reply: { added: 2, changed: 1, unchanged: 0 } })
    expect(await bring(administrator, SERVICES)).toEqual({ is: 'done', reply: { added: 0, changed: 0, unchanged: 3 } })
    expect(await bring(administrator, PEOPLE)).toEqual({ is: 'done', reply: { added: 2, changed: 1, unchanged: 0 } })
    const after = await count(municipality)
    expect(after).toEqual({ services: 6, employees: 10, roles: 11, chosen: 2 })
    expect(await bring(administrator, PEOPLE)).toEqual({ is: 'done', reply: { added: 0, changed: 0, unchanged: 3 } })
    expect(await count(municipality)).toEqual(after)
  })

  it('with a wrong line does nothing at all', async () => {
    const { administrator, municipality } = await aPlaceToWork(house.database)
    const before = await count(municipality)
    expect(await bring(administrator, `${SERVICES}\nUkjent;verksted;kommune;Oppvekst;`)).toMatchObject({
      refusal: { code: 'roster.wrong_lines' },
    })
    expect(await count(municipality)).toEqual(before)
  })

  it('that is no table, or has heads nobody knows, is said to be so', async () => {
    const { administrator } = await aPlaceToWork(house.database)
    expect(await preview(administrator, 'a;b\n"x')).toMatchObject({ refusal: { code: 'roster.not_a_table' } })
    expect(await bring(administrator, 'kunde;beløp\nx;1')).toMatchObject({ refusal: { code: 'roster.heads_unknown' } })
  })

  it('is the administrator’s alone, and never reaches another municipality', async () => {
    const [here, there] = [await aPlaceToWork(house.database), await aPlaceToWork(house.database)]
    const before = await count(there.municipality)
    for (const actor of [here.leader, here.chief, here.coordinator, here.teacher]) {
      expect(await preview(actor, SERVICES)).toMatchObject({ is: 'hidden', because: 'denied' })
      expect(await bring(actor, SERVICES)).toMatchObject({ is: 'hidden', because: 'denied' })
    }
    expect(await bring(here.administrator, SERVICES)).toMatchObject({ is: 'done' })
    expect(await count(there.municipality)).toEqual(before)
  })

  it('leaves no identity number behind', async () => {
    const { administrator, municipality } = await aPlaceToWork(house.database)
    await bring(administrator, SERVICES)
    await bring(administrator, PEOPLE)
    for (const table of ['trail', 'answered', 'employee', 'login_role']) {
      const { rows } = await house.database.pool.query(`select * from ${table} where municipality_id = $1`, [
        municipality,
      ])
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain('14839710438')
    }
  })
})
