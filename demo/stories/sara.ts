import * as person from '../../src/capabilities/person/api.ts'
import * as protection from '../../src/capabilities/person/protection-api.ts'
import * as register from '../../src/capabilities/register/api.ts'
import { takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { calls } from '../acts/meeting.ts'
import { begins, promises, wants } from '../acts/plan.ts'
import { numberOf } from '../families.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

const childId = idOf('sara')

/** Story 7: Sara has come to a new school and lives at a hidden address; only Sissel and Inger may know of her. */
export async function* sara(player: Player): AsyncGenerator<Date, void> {
  yield* closed(player)
  const caseId = yield* fromWonderToCase(player)
  yield* work(player, caseId)
  yield* whatTheRegisterSays(player)
}

/** The school is told before Sara comes: what was known of where she lives is gone from that moment. */
async function* closed(player: Player): AsyncGenerator<Date, void> {
  yield on('2026-10-12', '08:05')
  const because = 'Politiet har meldt fra om en trussel mot Sara og moren'
  const { guardians } = await player.does('sissel', person.openChild, { childId })
  const mother = guardians.find(one => one.personId === idOf('maria'))
  const grade = 'strictly_confidential' as const
  const strictest = { childId, because, grade, circle: [idOf('inger')] }
  await player.does('sissel', protection.tighten, strictest)
  if (mother) await player.does('sissel', protection.tighten, { ...strictest, guardianshipId: mother.guardianshipId })
}

async function* fromWonderToCase(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-11-03', '14:10')
  const noted = await wonders(
    player,
    'sissel',
    { child: 'sara' },
    {
      arena: 'Timene etter storefri',
      facts: 'Sara mister tråden etter storefri og spør hva vi skal gjøre. Slik var det sju av ti dager.',
      childSaid: '«Jeg hører etter hvem som går i gangen.»',
      strengths: 'Leser mye, tegner godt og hjelper de andre når de spør.',
      duration: 'Siden hun begynte her i oktober',
    },
  )
  yield on('2026-11-04', '08:20')
  const shared = await shares(player, 'sissel', noted)
  yield on('2026-11-06', '15:00')
  const heard = await talks(player, 'sissel', shared, {
    talkedOn: '2026-11-06',
    heardBy: ['maria'],
    familyView: 'Sara sover bedre nå. Det er når det smeller i en dør at hun skvetter.',
    agreed: 'Sara får fast plass ved vinduet, og noen følger henne inn etter friminuttene.',
    childTold: 'Moren forteller henne hva vi har snakket om.',
  })
  yield on('2026-11-09', '09:30')
  return opensCase(player, 'inger', heard, {
    reason: 'Sara trenger forutsigbare dager, og bare de som må, skal vite om det.',
    offerTo: 'sissel',
    child: '«Jeg vil sitte der jeg ser døra.»',
  })
}

async function* work(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-09', '11:40')
  await takesBaton(player, 'sissel', caseId, 'inger')
  await keepsFatherOut(player)
  yield on('2026-11-10', '13:00')
  const goal = await wants(player, 'sissel', caseId, {
    whose: 'child',
    words: 'Jeg vil klare hele dagen uten å høre etter skritt.',
    area: 'learning',
    sign: 'Hun følger med i timene etter storefri fire av fem dager.',
  })
  const seat = await promises(player, 'sissel', caseId, {
    goalId: goal.id,
    title: 'Fast plass, og følge inn etter friminutt',
    arena: 'school',
    responsible: ['employee', 'sissel'],
    startsOn: '2026-11-11',
    evaluateOn: '2026-12-14',
  })
  yield on('2026-11-11', '12:05')
  await begins(player, 'sissel', caseId, seat)
  yield on('2026-11-12', '10:15')
  await calls(player, 'sissel', caseId, {
    ...{ kind: 'cooperation', purpose: 'Hvordan går dagene?', on: '2026-12-03', from: '09:00', to: '09:45' },
    ...{ place: 'Biblioteket i andre etasje', employees: ['sissel'], guardians: ['maria'] },
    agenda: ['Hva sier Sara selv?', 'Hva har hjulpet?'],
  })
  yield on('2026-11-19', '14:00')
  await writes(player, 'sissel', caseId, 'Sara fulgte med hele siste time, og ville lese høyt.')
}

async function keepsFatherOut(player: Player): Promise<void> {
  const { guardians } = await player.does('sissel', person.openChild, { childId })
  const father = guardians.find(one => one.personId === idOf('roger'))
  if (!father) throw new Error('the father is not there')
  const { guardianshipId, version } = father
  const because = 'Han har mistet samværet, og det er ham de vernes mot'
  await player.does('sissel', protection.keepOut, { childId, guardianshipId, version, because })
}

/** A register may be wrong or late: its file says that the father answers for Sara. Nothing of it is done by that. */
async function* whatTheRegisterSays(player: Player): AsyncGenerator<Date, void> {
  yield on('2026-11-23', '07:15')
  const heads = 'Fødselsnummer;Fornavn;Etternavn;Barn;Relasjon;Foreldreansvar'
  const line = [numberOf('roger'), 'Roger', 'Ruste', numberOf('sara'), 'far', 'ja'].join(';')
  await player.does('arne', register.importRegister, { text: `${heads}\n${line}` })
}
