// A process that writes through the gate until it is killed, and says each write that was acknowledged:
// node crash-writer.ts <embedded folder | postgres address> <municipality> <actor id> <toy id> <first version>
import { randomUUID } from 'node:crypto'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import { anEmployee, renaming } from '../../src/platform/api/toy.testing.ts'
import { openCrashHouse } from './crash-house.ts'

const [where = '', municipality, actorId = '', toyId = '', first] = process.argv.slice(2)
const { house } = await openCrashHouse(where)
const actor = anEmployee(Number(municipality), { id: actorId })

for (let version = Number(first); ; version++) {
  const key = randomUUID()
  const input = { toyId, version, title: `Nr ${version}` }
  const outcome = await carryOut(house, renaming, { actor, key, input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  process.stdout.write(`${JSON.stringify({ key, version, reply: outcome.reply })}\n`)
}
