import { approveMinutes } from '../../src/capabilities/meeting/api.ts'
import { goesTo, invites, joins, takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { answers, calls, disagrees, minutes } from '../acts/meeting.ts'
import { answersIn, readsThread, writesTo } from '../acts/message.ts'
import { signStatement, writeStatement } from '../../src/capabilities/picture/api.ts'
import { puts } from '../acts/picture.ts'
import type { Place } from '../acts/picture.ts'
import { promises, wants } from '../acts/plan.ts'
import { tells } from '../acts/own-word.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/** Story 2: Lars, two homes and two answers, up to the week in which his father looks back at the measure at home. */
export async function* lars(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* fromWonderToCase(player)
  yield* twoAnswers(player, caseId)
  yield* nurseComesIn(player, caseId)
  yield* plan(player, caseId)
  yield* meeting(player, caseId)
  yield* theRings(player, caseId)
}

async function* fromWonderToCase(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-10-12', '14:40')
  const noted = await wonders(
    player,
    'siv',
    { child: 'lars', atSchool: true },
    {
      arena: 'Klasserommet og friminuttene',
      facts:
        'Lars reiser seg mange ganger i timen etter klokka tolv. I fire av fem friminutt forrige uke endte fotballen med krangel om regler.',
      childSaid: '«De bytter regler hele tiden.»',
      strengths: 'Han er rettferdig, rask til beins og god i hoderegning. Han sier fra når andre blir holdt utenfor.',
      duration: 'Siden skolestart, mest i ukene med mange bytter',
      earlier: 'Han har fått plass nær døra og pauser. Pausene hjelper.',
      interpretation: 'Jeg lurer på om det blir mye på en gang for ham på slutten av dagen.',
    },
  )
  yield on('2026-10-14', '08:05')
  const shared = await shares(player, 'siv', noted)
  yield on('2026-10-16', '15:30')
  const withHege = await talks(player, 'siv', shared, {
    talkedOn: '2026-10-16',
    heardBy: ['hege'],
    familyView: 'Hege kjenner igjen uroen hjemme. Hun vil gjerne at flere hjelper.',
    agreed: 'Siv snakker med Trond for seg, så begge får sagt sitt.',
    childTold: 'Hege sier til Lars at de voksne vil gjøre friminuttene bedre.',
  })
  yield on('2026-10-19', '16:00')
  const withBoth = await talks(player, 'siv', withHege, {
    talkedOn: '2026-10-19',
    heardBy: ['trond'],
    familyView: 'Trond mener at det er skolen som må rydde opp i friminuttene. Hos ham er Lars rolig.',
    agreement: 'disagree',
    agreed: 'Skolen begynner med friminuttene. Trond får vite hva de gjør.',
  })
  yield on('2026-10-22', '09:15')
  return opensCase(player, 'geir', withBoth, {
    reason: 'Skolen hjelper Lars til gode friminutt og ro på slutten av dagen.',
    offerTo: 'siv',
    child: '«Jeg vil spille fotball uten at det blir krangel.»',
  })
}

const NURSE = ['plan', 'everyday', 'health', 'home', 'meetings'] as const
const FAMILY_CENTRE = ['plan', 'home', 'meetings'] as const

async function* twoAnswers(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-22', '12:10')
  await takesBaton(player, 'siv', caseId, 'geir')
  yield on('2026-10-26', '09:00')
  const until = '2027-06-01'
  const why = 'Så vi kan gi Lars hjelp som henger sammen på skolen og hjemme.'
  await asksConsent(player, 'siv', caseId, { service: 'helsestasjonen', topics: [...NURSE], why, until })
  await asksConsent(player, 'siv', caseId, { service: 'familievernet', topics: [...FAMILY_CENTRE], why, until })
  yield on('2026-10-26', '18:20')
  await saysOf(player, 'hege', caseId, 'helsestasjonen', toAll(NURSE, 'yes'))
  await saysOf(player, 'hege', caseId, 'familievernet', toAll(FAMILY_CENTRE, 'yes'))
  yield on('2026-10-28', '21:15')
  await saysOf(player, 'trond', caseId, 'helsestasjonen', toAll(NURSE, 'no'))
  await saysOf(player, 'trond', caseId, 'familievernet', toAll(FAMILY_CENTRE, 'no'))
  yield on('2026-10-29', '08:30')
  await goesTo(player, 'siv', caseId, '1.R')
  await promises(player, 'siv', caseId, {
    title: 'Fast voksen og faste regler i fotballen',
    details: 'Siv eller Sissel er ved banen i storefri. Reglene henger på veggen.',
    arena: 'school',
    responsible: ['employee', 'siv'],
    startsOn: '2026-10-29',
    evaluateOn: '2026-12-18',
  })
}

/** After a talk with the school nurse his father says yes to her, but to nothing about his home. */
async function* nurseComesIn(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-03', '17:45')
  const yes = toAll(['plan', 'everyday', 'health', 'meetings'], 'yes')
  await saysOf(player, 'trond', caseId, 'helsestasjonen', { ...yes, home: 'no' })
  yield on('2026-11-04', '08:20')
  await goesTo(player, 'siv', caseId, '1.2')
  const asked = await invites(player, 'siv', caseId, {
    service: 'helsestasjonen',
    employee: 'mona',
    task: 'En rolig time i uka',
  })
  yield on('2026-11-05', '11:00')
  await joins(player, 'mona', caseId, asked)
}

async function* plan(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-05', '19:00')
  await wants(player, 'hege', caseId, { whose: 'guardian', words: 'Lars skal glede seg til skolen igjen.' })
  await wants(player, 'trond', caseId, { whose: 'guardian', words: 'Skolen skal si fra tidlig når det har vært bråk.' })
  yield on('2026-11-09', '08:30')
  const goal = await wants(player, 'siv', caseId, {
    whose: 'child',
    words: 'Jeg vil spille fotball uten at det blir krangel.',
    area: 'play_friends',
    sign: 'En uke der alle kamper i storefri blir spilt ferdig.',
  })
  await promises(player, 'siv', caseId, {
    title: 'Pakke sekken kvelden før, hos far',
    details: 'Lars og Trond pakker sammen i ukene Lars bor hos Trond.',
    arena: 'home',
    responsible: ['guardian', 'trond'],
    startsOn: '2026-11-09',
    evaluateOn: '2026-11-27',
    topic: 'home',
  })
  await promises(player, 'siv', caseId, {
    goalId: goal.id,
    title: 'En rolig time hos helsesykepleier',
    arena: 'school',
    responsible: ['employee', 'mona'],
    startsOn: '2026-11-09',
    evaluateOn: '2026-12-16',
    topic: 'health',
  })
  await goesTo(player, 'siv', caseId, '1.3')
}

async function* meeting(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-09', '13:15')
  const { id: meetingId } = await calls(player, 'siv', caseId, {
    ...{ kind: 'first', purpose: 'Hva hjelper Lars på skolen og hjemme?' },
    ...{ on: '2026-11-17', from: '14:00', to: '14:45', place: 'Lia skole, møterom 2' },
    employees: ['siv', 'mona'],
    guardians: ['hege', 'trond'],
    agenda: ['Hva sier Lars selv?', 'Friminuttene', 'Hvem gjør hva videre?'],
  })
  for (const [who, time] of [
    ['mona', '14:10'],
    ['hege', '18:00'],
    ['trond', '20:40'],
  ] as const) {
    yield on('2026-11-10', time)
    await answers(player, who, caseId, meetingId, 'yes')
  }
  yield on('2026-11-18', '08:15')
  const { minutesVersion } = await minutes(player, 'siv', caseId, {
    meetingId,
    words: [
      'Lars sier at reglene har blitt bedre, og at han liker timen hos Mona.',
      'Seks av ti kamper er spilt ferdig. Uroen er størst de dagene Lars bytter hjem.',
      'Siv fortsetter ved banen. Trond ser på sekken 27. november.',
    ],
    attended: ['siv', 'mona', 'hege', 'trond'],
  })
  yield on('2026-11-18', '19:30')
  await player.does('hege', approveMinutes, { caseId, meetingId, minutesVersion })
  yield on('2026-11-19', '20:20')
  const words =
    'Det står at uroen er størst de dagene Lars bytter hjem. Det er jeg ikke enig i. Jeg sa at bråket begynner i friminuttene.'
  await disagrees(player, 'trond', caseId, { meetingId, minutesVersion }, words)
  yield* written(player, caseId)
  yield on('2026-11-20', '13:50')
  await writes(player, 'siv', caseId, 'Fem av fem kamper i storefri ble spilt ferdig denne uka.')
}

async function* written(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-19', '20:45')
  const thread = await writesTo(player, 'hege', caseId, 'siv', {
    subject: 'Mandagene',
    words: 'Lars bytter hjem på søndager. Kan du se om mandag morgen er tyngre for ham?',
  })
  yield on('2026-11-20', '08:10')
  const seen = 'Det skal jeg. Jeg tar imot ham i garderoben på mandag, og skriver til deg etterpå.'
  await answersIn(player, 'siv', caseId, thread, seen)
  yield on('2026-11-20', '12:20')
  await readsThread(player, 'hege', caseId, thread)
  yield on('2026-11-21', '20:10')
  await tells(player, 'hege', caseId, 'helpers', {
    ...{ kind: 'good_moment', words: 'På fredag fortalte han om kampen i storefri uten at jeg spurte.' },
  })
  yield on('2026-11-22', '18:40')
  await tells(player, 'trond', caseId, 'helpers', {
    ...{ kind: 'tell', words: 'Han sover best når han får lese på senga. Si gjerne fra hvis han er trøtt.' },
  })
}

/** What each puts into the picture, and what they agree on; his father sees one thing in another way. */
async function* theRings(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-11-22', '19:00')
  const put = (who: string, words: string, more: Place) => puts(player, who, caseId, words, more)
  await put('hege', 'Hoderegning og fotball', { kind: 'mine' })
  await put('hege', 'Sier fra når noen blir holdt utenfor', { kind: 'resource', level: 'child', arena: 'friends' })
  await put('hege', 'Storebror Even, som han stoler på', { kind: 'resource', level: 'family', arena: 'home' })
  await put('trond', 'Rolige kvelder med lesing', { kind: 'resource', level: 'family', arena: 'home' })
  await put('trond', 'Mange bytter på slutten av dagen', { kind: 'factor', level: 'surroundings', arena: 'school' })
  yield on('2026-11-23', '08:10')
  await put('siv', 'Pauser hjelper ham', { kind: 'resource', level: 'child', arena: 'school' })
  await put('siv', 'Regler som endrer seg', { kind: 'factor', level: 'child', arena: 'school' })
  await put('siv', 'Vi ser friminuttene og timene', { kind: 'sees' })
  await put('siv', 'Vi vet lite om helgene', { kind: 'wonders' })
  await put('siv', 'Fast voksen ved banen', { kind: 'can' })
  await put('mona', 'Han slapper av når det er stille', { kind: 'sees' })
  await put('mona', 'Vi lurer på hvordan han sover', { kind: 'wonders' })
  await put('mona', 'En rolig time i uka', { kind: 'can' })
  yield on('2026-11-23', '08:40')
  const words =
    'Lars er rettferdig og rask, og han vil spille fotball uten krangel. Det er vanskeligst sent på dagen. Vi begynner med faste regler og en voksen ved banen.'
  const { id } = await player.does('siv', writeStatement, { caseId, words, after: [] })
  const signs = (who: string, differs: string | null = null) =>
    player.does(who, signStatement, { caseId, statementId: id, differs })
  await signs('siv')
  await signs('mona')
  yield on('2026-11-23', '09:30')
  await signs('hege')
  await signs('trond', 'Hos meg er han rolig. Jeg vil at skolen begynner med seg selv.')
}
