import { answerAdvice, askAdvice } from '../../src/capabilities/consultation/api.ts'
import { decides, shares, talks, wonders } from '../acts/concern.ts'
import type { Wonder } from '../acts/concern.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/** Story 9: two pupils in 8B withdraw; it is the class that needs help. */
export async function* amalie(player: Player): AsyncGenerator<Date, void> {
  const amalies = yield* wonderAbout(player, 'amalie', '2026-11-02', {
    facts: 'Amalie har spist alene fire dager på rad og sagt nei til gruppearbeid tre ganger.',
    childSaid: '«Det er lettere å sitte for seg selv nå.»',
    strengths: 'Hun tegner mye og godt, og hjelper de yngre på skolebussen.',
    duration: 'To uker',
  })
  const jakobs = yield* wonderAbout(player, 'jakob', '2026-11-03', {
    facts: 'Jakob har sluttet å rekke opp hånda og går hjem i midttimen. Han kom for sent seks dager i oktober.',
    childSaid: '«Det er så mye hvisking.»',
    strengths: 'Han er tålmodig og god til å forklare. Han spiller gitar.',
    duration: 'En måned',
  })
  const heard = yield* talkWithFamilies(player, amalies, jakobs)
  yield* advice(player, heard.amalies)
  yield* endWithClass(player, heard)
}

type Seen = { facts: string; childSaid: string; strengths: string; duration: string }

async function* wonderAbout(player: Player, child: string, day: string, seen: Seen): AsyncGenerator<Date, Wonder> {
  yield on(day, '14:55')
  const noted = await wonders(player, 'henrik', { child, atSchool: true }, { arena: 'Klassen og midttimen', ...seen })
  yield on('2026-11-04', '09:10')
  return shares(player, 'henrik', noted)
}

async function* talkWithFamilies(player: Player, amalies: Wonder, jakobs: Wonder) {
  yield on('2026-11-05', '15:15')
  const one = await talks(player, 'henrik', amalies, {
    talkedOn: '2026-11-05',
    heardBy: ['camilla'],
    childTookPart: true,
    familyView: 'Camilla sier at Amalie er glad hjemme, men gruer seg til gruppearbeid i klassen.',
    agreed: 'Henrik ser på hvordan det er i hele klassen.',
  })
  yield on('2026-11-06', '08:20')
  const other = await talks(player, 'henrik', jakobs, {
    talkedOn: '2026-11-06',
    heardBy: ['gunnar'],
    childTookPart: true,
    familyView: 'Gunnar sier at Jakob ikke vil være i midttimen fordi noen filmer.',
    agreed: 'Henrik tar opp mobilbruk i klassen.',
  })
  return { amalies: one, jakobs: other }
}

/** Advice without names: the one who answers never learns whom it is about. */
async function* advice(player: Player, { concernId }: Wonder): AsyncGenerator<Date, void> {
  yield on('2026-11-09', '10:20')
  const { id: consultationId, version } = await player.does('henrik', askAdvice, {
    ...{ concernId, serviceId: idOf('ppt'), namesAreFine: false },
    question:
      'To elever i en klasse på ungdomstrinnet trekker seg unna. Begge sier at det er mye hvisking. Hva ser vi etter?',
  })
  yield on('2026-11-11', '12:30')
  await player.does('marit', answerAdvice, {
    ...{ consultationId, version },
    answer: 'Når to sier det samme, begynn med klassen: se på midttimen, mobilbruk og hvem som får bestemme gruppene.',
  })
}

async function* endWithClass(
  player: Player,
  { amalies, jakobs }: { amalies: Wonder; jakobs: Wonder },
): AsyncGenerator<Date, void> {
  yield on('2026-11-12', '14:00')
  const group = await wonders(
    player,
    'henrik',
    { group: '8B' },
    {
      arena: 'Klassen og midttimen',
      facts: 'Ni av 26 svarer på trivselsspørsmålene at de gruer seg til midttimen.',
      strengths: 'Klassen ryddet opp etter skolefesten uten at noen ba om det.',
      duration: 'Siden oktober',
    },
  )
  const shared = await shares(player, 'henrik', group)
  yield on('2026-11-13', '13:00')
  const reason = 'Det var klassen som trengte hjelp. Skolen gjør noe for hele 8B. Familien får vite hva.'
  const ending = { outcome: 'ended' } as const
  await decides(player, 'geir', amalies, { reason, ending, child: '«Da slipper det å handle om meg.»' })
  await decides(player, 'geir', jakobs, { reason, ending, child: '«Bra at det gjelder alle.»' })
  await decides(player, 'geir', shared, {
    reason: 'Hele klassen trenger trygge midttimer og faste grupper.',
    ending: {
      outcome: 'group_measure',
      what: 'Mobilfri midttime med voksen til stede, og faste læringsgrupper på fire',
      responsibleId: idOf('henrik'),
      evaluateOn: '2026-12-18',
    },
  })
}
