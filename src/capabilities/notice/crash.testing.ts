import type { House } from '../../platform/api/carry-out.ts'

/** A process that dies at one of its steps: before what it was about to do is done, or after, when nobody hears that it was. */
export interface Death {
  readonly step: number
  readonly when: 'before' | 'after'
}

/** Ends what a dying process was at. */
class Died extends Error {}

/** A house whose every statement and every message is a step, and that dies at one of them; nothing of it goes on after that. */
export function mortal(house: House, death?: Death) {
  const steps: string[] = []
  let dead = false
  const step = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    if (dead) throw new Died()
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
  return { house: { ...house, database, sendMail }, steps, isDead: () => dead }
}
