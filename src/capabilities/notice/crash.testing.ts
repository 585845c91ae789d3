import type { House } from '../../platform/api/carry-out.ts'

/** A process that dies at one of its steps: before what it was about to do is done, or after, when nobody hears that it was. */
export interface Death {
  readonly step: number
  readonly when: 'before' | 'after'
}

/** Ends what a dying process was at. */
class Died extends Error {}

/** What has happened when it is done; all else is undone by the database, and is as if it had not begun. */
export const stands = (step: string): boolean => step === 'commit' || step === 'mail' || step === 'sms'

/**
 * A house whose every statement and every message, or of these what is counted, is a step, and that dies at one of them; nothing of it
 * goes on after that.
 */
export function mortal(house: House, death?: Death, counted: (what: string) => boolean = () => true) {
  const steps: string[] = []
  let dead = false
  const step = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    if (dead) throw new Died()
    if (!counted(what)) return act()
    const last = steps.push(what) === death?.step
    if (last) dead = true
    if (last && death.when === 'before') throw new Died()
    const done = await act()
    if (last) throw new Died()
    return done
  }
  const { pool } = house.database
  const connect = async () => {
    const client = await pool.connect()
    return new Proxy(client, {
      get: (target, name) => {
        if (name !== 'query') return Reflect.get(target, name, target)
        // What a server does by itself when the line of a dead process breaks.
        return (query: { readonly text: string }) =>
          query.text === 'rollback' ? target.query(query) : step(query.text, () => target.query(query))
      },
    })
  }
  const database = { ...house.database, pool: Object.assign(Object.create(pool), { connect }) }
  const sendMail: House['sendMail'] = mail => step('mail', () => house.sendMail(mail))
  const { sendSms } = house
  const sms = sendSms ? { sendSms: (one: Parameters<typeof sendSms>[0]) => step('sms', () => sendSms(one)) } : {}
  return { house: { ...house, database, sendMail, ...sms }, steps, isDead: () => dead }
}
