import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { deliverNotices } from '../notice/testing.ts'
import { contactsOf } from '../person/index.ts'
import { changeContact, openContact } from './operations/contact.ts'
import { aYouth } from './testing.ts'
import type { Youth } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

const EMAIL = 'jonas@epost.example'
const says = (jonas: Youth, email: string | null, version: number) =>
  jonas.act(changeContact, jonas.youth, { email, version })

/** The mails that go out of what is asked and told sixty days before eighteen. */
async function mails(jonas: Youth) {
  jonas.daysBefore(60)
  await jonas.tick()
  const sent: { to: string; words: string }[] = []
  const house = {
    ...jonas.house,
    sendMail: async (mail: { to: string; subject: string; text: string }) =>
      void sent.push({ to: mail.to, words: mail.subject + mail.text }),
  }
  // Asked in the morning: told when the quiet hours are over.
  theClock.set(new Date(theClock.now().getTime() + 2 * 3_600_000))
  await deliverNotices(house, jonas.municipality)
  return sent
}

describe('where a youth is told', () => {
  it('is the youth’s own word: who gives an address gets the same content-free mail as a guardian', async () => {
    const jonas = await aYouth(18, '2027-03-10')
    expect(await says(jonas, EMAIL, 0)).toMatchObject({ is: 'done', reply: { version: 1 } })
    const own = (await mails(jonas)).filter(one => one.to === EMAIL)
    expect(own).toHaveLength(1)
    expect(own[0]?.words).toContain('Noe endrer seg snart')
    expect(own[0]?.words).not.toMatch(/Jonas|Hege|Trond|18|skole|foreldre|innsyn|fyller/i)
  })

  it('is nowhere until the youth has said it, and no more when the address is taken away', async () => {
    const jonas = await aYouth(18, '2027-03-10')
    expect(await jonas.act(openContact, jonas.youth, {})).toMatchObject({ reply: { email: null, version: 0 } })
    await says(jonas, EMAIL, 0)
    await says(jonas, null, 1)
    expect((await mails(jonas)).map(one => one.to)).not.toContain(EMAIL)
  })

  it('gets nothing at an address when the youth’s whereabouts are strictly confidential', async () => {
    const jonas = await aYouth(18, '2027-03-10')
    await says(jonas, EMAIL, 0)
    await jonas.rows(tx =>
      tx
        .updateTable('child')
        .set({ protection: 'strictly_confidential' })
        .where('municipality_id', '=', jonas.municipality)
        .where('id', '=', jonas.childId)
        .execute(),
    )
    expect((await mails(jonas)).map(one => one.to)).not.toContain(EMAIL)
  })

  it('is nobody else’s to read or change; another answer of the same youth is not overwritten unseen', async () => {
    const jonas = await aYouth(18, '2027-03-10')
    await says(jonas, EMAIL, 0)
    for (const who of [jonas.hege, jonas.teacher]) {
      expect((await jonas.act(openContact, who, {})).is).toBe('hidden')
      expect((await jonas.act(changeContact, who, { email: null, version: 1 })).is).toBe('hidden')
    }
    expect(await says(jonas, 'annen@epost.example', 0)).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { email: EMAIL, version: 1 } } },
    })
    const contacts = await jonas.rows(tx => contactsOf(tx, jonas.municipality, [jonas.childId]))
    expect(contacts).toMatchObject([{ email: EMAIL }])
    expect((await says(jonas, 'ikke en adresse', 1)).is).toBe('invalid')
  })
})
