import { goesTo, invites, joins, looks, takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { answers, calls } from '../acts/meeting.ts'
import { puts } from '../acts/picture.ts'
import type { Place } from '../acts/picture.ts'
import { evaluates, promises, saysOfMeasure, wants } from '../acts/plan.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/** Story 1: Noor, from wondering on day 0 to the week before the evaluation. */
export async function* noor(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* fromWonderToCase(player)
  yield* consents(player, caseId)
  const measureId = yield* firstPlan(player, caseId)
  yield* hearing(player, caseId)
  yield* towardsEvaluation(player, caseId, measureId)
  yield* theRings(player, caseId)
}

async function* fromWonderToCase(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-10-06', '15:10')
  const noted = await wonders(
    player,
    'kari',
    { child: 'noor' },
    {
      arena: 'Frilek og samling i barnehagen',
      facts:
        'Noor bruker få ord på norsk og svarer oftest med å peke. De siste tre ukene har hun lekt alene i frileken ni av tolv dager. To ganger sovnet hun i samlingen.',
      childSaid: '«Jeg bygger. Høyt!»',
      strengths: 'Glad i å bygge, og god med de minste. Hun smiler når noen bygger ved siden av henne.',
      duration: 'Tre uker, nesten hver dag',
      earlier: 'Vi har delt gruppa i to i frileken. Da var hun litt mer med.',
      interpretation:
        'Jeg tror språket gjør det vanskelig å bli med i leken. Jeg vet ikke hvordan hun har det på arabisk.',
    },
  )
  yield on('2026-10-09', '13:00')
  const shared = await shares(player, 'kari', noted)
  yield on('2026-10-12', '16:15')
  const told = await talks(player, 'kari', shared, {
    talkedOn: '2026-10-12',
    heardBy: ['amira', 'yusuf'],
    interpreter: 'qualified',
    familyView: 'Hjemme snakker Noor mye på arabisk. Hun savner kusinen sin. Vi vil gjerne at hun får noen å leke med.',
    agreed: 'Kari finner en liten gruppe som Noor kan leke i. Vi snakkes igjen torsdag.',
    childTold: 'Mor og far forteller henne at de voksne skal hjelpe henne å finne noen å leke med.',
  })
  yield on('2026-10-15', '11:20')
  return opensCase(player, 'berit', told, {
    reason: 'Noor får hjelp til lek og språk i barnehagen, sammen med mor og far.',
    offerTo: 'kari',
    child: '«Jeg vil bygge med noen. Mia kan være med.»',
  })
}

async function* consents(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-15', '12:40')
  await takesBaton(player, 'kari', caseId, 'berit')
  const until = '2027-04-15'
  const asked = [
    {
      service: 'helsestasjonen',
      topics: ['plan', 'everyday', 'health', 'meetings'],
      why: 'Så Ingrid kan sjekke hørselen og følge med på søvn.',
    },
    {
      service: 'ppt',
      topics: ['plan', 'everyday', 'meetings'],
      why: 'Så PPT kan gi råd om språket hvis vi trenger det.',
    },
    { service: 'nav', topics: ['plan', 'everyday'], why: 'Familiekoordinatoren kan hjelpe med plass i SFO og ferie.' },
  ] as const
  for (const one of asked) await asksConsent(player, 'kari', caseId, { ...one, topics: [...one.topics], until })
  for (const [who, time] of [
    ['amira', '19:30'],
    ['yusuf', '20:10'],
  ] as const) {
    yield on('2026-10-16', time)
    for (const one of asked)
      await saysOf(player, who, caseId, one.service, toAll(one.topics, one.service === 'nav' ? 'no' : 'yes'))
  }
}

async function* firstPlan(player: Player, caseId: string): AsyncGenerator<Date, string> {
  yield on('2026-10-19', '09:30')
  await goesTo(player, 'kari', caseId, '1.2')
  const friends = await wants(player, 'kari', caseId, {
    whose: 'family',
    words: 'Noor skal få venner hun kan snakke med.',
    area: 'play_friends',
    sign: 'Hun leker med minst ett annet barn hver dag.',
    targetOn: '2027-02-01',
  })
  await wants(player, 'kari', caseId, { whose: 'child', words: 'Jeg vil bygge et tårn som er høyere enn meg.' })
  const period = { startsOn: '2026-10-19', evaluateOn: '2026-11-30', goalId: friends.id }
  const group = await promises(player, 'kari', caseId, {
    ...period,
    title: 'Liten lekegruppe',
    details: 'Tre barn bygger sammen to ganger i uka. Vi setter ord på det de gjør.',
    arena: 'kindergarten',
    responsible: ['employee', 'kari'],
  })
  await promises(player, 'kari', caseId, {
    ...period,
    title: 'Lese på arabisk hjemme',
    details: 'Ti minutter om kvelden. Barnehagen låner ut bøker.',
    arena: 'home',
    responsible: ['guardian', 'amira'],
    topic: 'home',
  })
  await goesTo(player, 'kari', caseId, '1.3')
  return group.id
}

async function* hearing(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-21', '10:00')
  const asked = await invites(player, 'kari', caseId, {
    service: 'helsestasjonen',
    employee: 'ingrid',
    task: 'Sjekke hørselen',
  })
  yield on('2026-10-22', '08:50')
  await joins(player, 'ingrid', caseId, asked)
  const check = await promises(player, 'ingrid', caseId, {
    title: 'Sjekke hørselen',
    arena: 'service',
    responsible: ['employee', 'ingrid'],
    startsOn: '2026-11-02',
    evaluateOn: '2026-11-13',
    topic: 'health',
  })
  yield on('2026-10-30', '14:20')
  await writes(player, 'kari', caseId, 'Noor og Mia bygde et tårn sammen i dag. Noor sa «høyere» og «en til» på norsk.')
  yield on('2026-11-12', '13:30')
  await evaluates(player, 'ingrid', caseId, check, {
    ...{ carriedOut: 'yes', effect: 'goal_reached', decision: 'end' },
    words: 'Noor hører godt på begge ører.',
    child: { is: 'said', words: '«Det pep!»', weight: 'followed' },
  })
}

async function* towardsEvaluation(player: Player, caseId: string, measureId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-12', '14:30')
  const { id: meetingId } = await calls(player, 'kari', caseId, {
    ...{ kind: 'evaluation', purpose: 'Hvordan går det med Noor, og hva gjør vi videre?' },
    ...{ on: '2026-11-30', from: '09:00', to: '09:45', place: 'Solbakken barnehage, rommet Furua' },
    interpreterLanguage: 'ar',
    employees: ['kari', 'ingrid'],
    guardians: ['amira', 'yusuf'],
    agenda: ['Hva sier Noor selv?', 'Hvordan går lekegruppa?', 'Hvordan går lesingen hjemme?', 'Hva gjør vi nå?'],
  })
  yield on('2026-11-13', '08:40')
  await answers(player, 'ingrid', caseId, meetingId)
  yield on('2026-11-13', '20:05')
  await answers(player, 'amira', caseId, meetingId, 'yes')
  yield on('2026-11-20', '14:05')
  await writes(player, 'kari', caseId, 'Noor ble med i rolleleken på kjøkkenet uten at noen voksen hjalp henne inn.')
  yield on('2026-11-22', '20:30')
  await saysOfMeasure(player, 'amira', caseId, measureId, {
    helps: 'yes',
    words: 'Noor forteller om Mia når hun kommer hjem.',
  })
  yield on('2026-11-23', '10:15')
  await goesTo(player, 'kari', caseId, '1.4')
  await looks(player, 'ingrid', caseId)
}

/** What her mother and those who help put into the picture. */
async function* theRings(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-23', '10:20')
  const put = (who: string, words: string, more: Place) => puts(player, who, caseId, words, more)
  await put('amira', 'Bygge høye tårn', { kind: 'mine' })
  await put('amira', 'Snakker arabisk med bestemor hver dag', { kind: 'resource', level: 'family', arena: 'home' })
  await put('kari', 'God med de minste', { kind: 'resource', level: 'child', arena: 'kindergarten' })
  await put('kari', 'Mia, som hun leker med', { kind: 'resource', level: 'surroundings', arena: 'friends' })
  await put('kari', 'Få ord på norsk ennå', { kind: 'factor', level: 'child', arena: 'kindergarten' })
  await put('kari', 'Vi ser henne i leken', { kind: 'sees' })
  await put('kari', 'Vi hører ikke arabisken hennes', { kind: 'wonders' })
  await put('kari', 'Små grupper med bilder', { kind: 'can' })
  await put('ingrid', 'Vi ser hørsel og søvn', { kind: 'sees' })
  await put('ingrid', 'Sjekke hørselen på nytt', { kind: 'can' })
}
