import { setBlock } from '../../src/capabilities/block/api.ts'
import { changeLevel, openCase } from '../../src/capabilities/case/api.ts'
import { judge } from '../../src/capabilities/conflict/api.ts'
import { recordView, weighView } from '../../src/capabilities/voice/api.ts'
import type { Moment } from '../../src/capabilities/voice/model.ts'
import { goesTo, invites, joins, offersBaton, takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { asksService, hasRoom, needs, saysNo } from '../acts/need.ts'
import { begins, evaluates, promises, wants } from '../acts/plan.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/**
 * Story 3: Ellen, everybody's second priority, up to the week in which two services have said no to what she needs, and somebody
 * has said that the school's measure and BUP's pull against each other.
 */
export async function* ellen(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* fromWonderToCase(player)
  yield* whoMaySee(player, caseId)
  const hour = yield* twoPlans(player, caseId)
  yield* whatTheNurseHeard(player, caseId)
  const demand = yield* withoutEffect(player, caseId)
  yield* herWish(player, caseId)
  yield* whatNobodyTakes(player, caseId)
  yield on('2026-11-23', '14:00')
  await player.does('lena', judge, {
    ...{ caseId, firstId: hour, secondId: demand, says: 'against', seen: null },
    words: 'Skolen ber om hele dager, BUP om én time. Ellen får to beskjeder på en gang.',
  })
}

async function* fromWonderToCase(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-08-24', '14:10')
  const noted = await wonders(
    player,
    'pal',
    { child: 'ellen', atSchool: true },
    {
      arena: 'Skolen, alle dager',
      facts: 'Ellen har vært på skolen seks av tretti dager siden påske. De dagene går hun hjem etter første time.',
      childSaid: '«Jeg kommer ikke inn døra når alle står der.»',
      strengths: 'Hun skriver godt, og hjelper de yngre på biblioteket.',
      duration: 'Siden påske',
      earlier: 'Barnevernet var inne i fjor, og avsluttet.',
    },
  )
  yield on('2026-08-25', '08:15')
  const shared = await shares(player, 'pal', noted)
  yield on('2026-08-26', '16:00')
  const heard = await talks(player, 'pal', shared, {
    talkedOn: '2026-08-26',
    heardBy: ['hilde', 'roar'],
    childTookPart: true,
    familyView: 'Foreldrene er slitne av krangel hver morgen, og vil at noen hjelper.',
    agreed: 'Skolen, helsesykepleier, BUP og Utekontakten spørres om å være med.',
  })
  yield on('2026-08-28', '09:00')
  return opensCase(player, 'dag', heard, {
    reason: 'Ellen er borte fire dager i uka. Skolen klarer det ikke alene.',
    offerTo: 'merete',
    child: '«Jeg vil gå på skolen. Jeg klarer det bare ikke om morgenen.»',
    level: 2,
  })
}

const OPEN = {
  helsestasjonen: ['plan', 'health', 'meetings'],
  bup: ['plan', 'everyday', 'health', 'meetings'],
  utekontakten: ['plan', 'everyday', 'meetings'],
} as const
const HELPERS = [
  ['helsestasjonen', 'mona', 'Samtale når hun vil'],
  ['bup', 'are', 'Gradvis tilbake'],
  ['utekontakten', 'lena', 'Den Ellen snakker med'],
] as const

async function* whoMaySee(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-08-28', '12:30')
  await takesBaton(player, 'merete', caseId, 'dag')
  yield on('2026-08-31', '09:00')
  const why = 'Så de som hjelper Ellen, kan gjøre det sammen.'
  for (const [service, topics] of Object.entries(OPEN))
    await asksConsent(player, 'merete', caseId, { service, topics: [...topics], why, until: '2027-06-01' })
  for (const [who, time] of [
    ['hilde', '18:40'],
    ['roar', '21:05'],
  ] as const) {
    yield on('2026-08-31', time)
    for (const [service, topics] of Object.entries(OPEN))
      await saysOf(player, who, caseId, service, toAll(topics, 'yes'))
  }
  yield on('2026-09-01', '08:30')
  for (const [service, employee, task] of HELPERS) {
    const asked = await invites(player, 'merete', caseId, { service, employee, task })
    await joins(player, employee, caseId, asked)
  }
}

/** School and BUP each begin with what they are used to. */
async function* twoPlans(player: Player, caseId: string): AsyncGenerator<Date, string> {
  yield on('2026-09-02', '10:15')
  const goal = await wants(player, 'merete', caseId, {
    whose: 'child',
    words: 'Jeg vil ha noen å gå sammen med om morgenen.',
  })
  const hour = await promises(player, 'are', caseId, {
    ...{ goalId: goal.id, title: 'Én time om dagen, med noen hun kjenner', arena: 'school' },
    responsible: ['employee', 'are'],
    ...{ startsOn: '2026-09-07', evaluateOn: '2026-12-07' },
  })
  yield on('2026-09-07', '09:30')
  await begins(player, 'are', caseId, hour)
  return hour.id
}

/** What she told the nurse: respected, and kept from both parents in every channel. */
async function* whatTheNurseHeard(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-09-10', '11:20')
  const words = 'Ellen fortalte meg noe hun ikke vil at foreldrene skal vite. Jeg har vurdert at det skal respekteres.'
  const { entryId } = await writes(player, 'mona', caseId, words, { topic: 'health', audience: 'not_guardians' })
  for (const parent of ['hilde', 'roar'])
    await player.does('mona', setBlock, {
      ...{ caseId, personId: idOf(parent), code: 'PB-12-16', what: { scope: 'entry', entryId } },
      reason: 'Ellen er 14 år og har en grunn som bør respekteres.',
      recheckOn: '2026-12-08',
    })
}

/** What she said to somebody before a decision, for everybody in the case to read. */
const says = (player: Player, who: string, caseId: string, moment: Moment, talkedOn: string, words: string) =>
  player.does(who, recordView, {
    ...{ caseId, moment },
    view: { is: 'heard', talkedBy: idOf(who), talkedOn, ways: ['talk'], words, tell: 'all', tellWhom: 'everyone' },
  })

/** The school's demand, looked at twice. */
async function* withoutEffect(player: Player, caseId: string): AsyncGenerator<Date, string> {
  yield on('2026-09-11', '09:00')
  const demand = await promises(player, 'merete', caseId, {
    ...{ title: 'Tilbake på skolen hele dagen innen to uker', arena: 'school' },
    responsible: ['employee', 'merete'],
    ...{ startsOn: '2026-09-14', evaluateOn: '2026-09-28' },
  })
  yield on('2026-09-25', '13:00')
  const first = await says(player, 'lena', caseId, 'evaluation', '2026-09-25', '«Hele dager er som å holde pusten.»')
  yield on('2026-09-28', '14:00')
  const { measure } = await evaluates(player, 'merete', caseId, demand, {
    ...{ carriedOut: 'partly', effect: 'none', decision: 'continue', nextOn: '2026-10-19' },
    words: 'Ellen var på skolen to av ti dager.',
    child: {
      ...{ is: 'view', viewId: first.id, weight: 'not_followed' },
      because: 'Skolen ville prøve litt til. Merete har fortalt Ellen hvorfor.',
    },
  })
  yield on('2026-10-16', '13:00')
  const second = await says(
    player,
    'lena',
    caseId,
    'evaluation',
    '2026-10-16',
    '«Jeg sa det sist også. Jeg klarer norsk med Lena.»',
  )
  yield on('2026-10-19', '14:00')
  await evaluates(player, 'merete', caseId, measure, {
    ...{ carriedOut: 'partly', effect: 'none', decision: 'continue', nextOn: '2026-12-01' },
    words: 'Ellen var på skolen to av femten dager. Det hun klarer, er norsktimene med Lena.',
    child: { is: 'view', viewId: second.id, weight: 'partly', because: 'Norsktimene med Lena er fast avtalt fra nå.' },
  })
  return demand.id
}

/** She is asked who should hold, says it in her own words, and is answered. */
async function* herWish(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-21', '12:10')
  const wish = '«Jeg vil at Lena skal holde pinnen. Hun svarer når jeg skriver.»'
  const { id: viewId } = await says(player, 'merete', caseId, 'level_change', '2026-10-21', wish)
  yield on('2026-10-22', '09:30')
  await player.does('merete', weighView, {
    ...{ caseId, viewId, weight: 'followed' },
    because: 'Lena blir spurt i dag.',
  })
  const { version } = await player.does('merete', openCase, { caseId })
  await player.does('merete', changeLevel, {
    ...{ caseId, version, toLevel: 3, reason: 'To evalueringer uten virkning. Fire tjenester må gjøre det samme.' },
    familyView: 'Foreldrene er enige. De vil at Ellen skal få velge hvem som holder i det.',
  })
  await offersBaton(player, 'merete', caseId, 'lena', {
    reason: 'Ellen ønsker at Lena holder pinnen.',
    handOverNote: 'Norsk med Lena tirsdag og torsdag går. Skolens krav om hele dager virker ikke.',
    familyView: wish,
  })
  yield on('2026-10-23', '10:00')
  await takesBaton(player, 'lena', caseId, 'merete')
  await player.does('merete', weighView, {
    ...{ caseId, viewId, weight: 'followed' },
    because: 'Lena holder pinnen fra 23. oktober. Lena har fortalt det til Ellen.',
  })
  yield on('2026-10-26', '08:45')
  await goesTo(player, 'lena', caseId, '3.2')
}

const MORNING = ['plan'] as const

/** Somebody to go with her in the morning: the child welfare service and the school both say no. */
async function* whatNobodyTakes(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-16', '08:20')
  await hasRoom(player, 'randi', {
    ...{ taking: 'waiting', waitingWeeks: 8, offers: ['home_help', 'relief', 'parent_guidance'], words: null },
  })
  await hasRoom(player, 'siri', {
    ...{ taking: 'full', fullUntil: '2027-01-04', offers: ['school_company', 'leisure'] },
    words: 'Vi har én som kan gå sammen med noen igjen etter nyttår',
  })
  yield on('2026-11-16', '09:10')
  const why = 'Så barnevernet kan svare på om de har noen som går sammen med Ellen om morgenen.'
  await asksConsent(player, 'lena', caseId, { service: 'barnevern', topics: [...MORNING], why, until: '2027-06-01' })
  for (const [who, time] of [
    ['hilde', '17:50'],
    ['roar', '20:30'],
  ] as const) {
    yield on('2026-11-16', time)
    await saysOf(player, who, caseId, 'barnevern', toAll(MORNING, 'yes'))
  }
  yield on('2026-11-17', '08:40')
  const need = await needs(player, 'lena', caseId, {
    what: 'Noen å gå sammen med til skolen om morgenen',
    why: 'Hun klarer norsken med Lena. Det er døra om morgenen som stopper henne.',
    offer: 'school_company',
  })
  const ask = 'Har dere noen som kan hente henne klokka åtte, tre dager i uka?'
  const [welfare, school] = [
    await asksService(player, 'lena', caseId, need, 'barnevern', ask),
    await asksService(player, 'lena', caseId, need, 'veikryss-ungdom', ask),
  ]
  yield on('2026-11-19', '10:05')
  await saysNo(player, 'randi', caseId, welfare, {
    reason: 'not_ours',
    words: 'Vi følger ingen til skolen. Det må skolen eller kommunen ha folk til.',
  })
  yield on('2026-11-20', '14:20')
  await writes(player, 'lena', caseId, 'Ellen og jeg gikk til norsktimen tirsdag og torsdag.')
  yield on('2026-11-23', '13:15')
  await saysNo(player, 'dag', caseId, school, {
    reason: 'no_resources',
    words: 'Vi har ingen å sende ut av huset før skolen begynner.',
  })
}
