import { looks, takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { begins, promises, wants } from '../acts/plan.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/** Story 8: Mikkel has an open log at level 1 with both parents in it; then he tells his teacher something else. */
export async function* mikkel(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* readingTogether(player)
  yield on('2026-11-06', '14:30')
  await writes(player, 'vibeke', caseId, 'Mikkel leste en hel side høyt for gruppa i dag.')
  yield on('2026-11-19', '20:10')
  await looks(player, 'kristian', caseId)
  yield* whatHeTold(player)
}

async function* readingTogether(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-10-01', '14:10')
  const noted = await wonders(
    player,
    'vibeke',
    { child: 'mikkel' },
    {
      arena: 'Lesetimene',
      facts: 'Mikkel legger boka bort når de andre leser, og sier at han må på do. Slik var det i seks av åtte timer.',
      childSaid: '«Bokstavene går for fort.»',
      strengths: 'Han bygger, teller fort og er snill mot dem som er nye.',
      duration: 'Siden skolestart',
    },
  )
  yield on('2026-10-02', '08:10')
  const shared = await shares(player, 'vibeke', noted)
  yield on('2026-10-06', '15:00')
  const heard = await talks(player, 'vibeke', shared, {
    talkedOn: '2026-10-06',
    heardBy: ['lene', 'kristian'],
    childTookPart: true,
    familyView: 'Foreldrene vil gjerne at han får lese i en liten gruppe.',
    agreed: 'Skolen begynner med lesegruppe to ganger i uka.',
  })
  yield on('2026-10-08', '09:00')
  const caseId = await opensCase(player, 'oddny', heard, {
    reason: 'Mikkel får lese i en liten gruppe, og vi ser om det hjelper.',
    offerTo: 'vibeke',
    child: '«Jeg vil lese med Ella og Sander.»',
  })
  yield on('2026-10-08', '12:20')
  await takesBaton(player, 'vibeke', caseId, 'oddny')
  const goal = await wants(player, 'vibeke', caseId, {
    whose: 'child',
    words: 'Jeg vil lese en hel bok.',
    area: 'learning',
    sign: 'Han leser ferdig én bok før jul.',
  })
  const group = await promises(player, 'vibeke', caseId, {
    goalId: goal.id,
    title: 'Lesegruppe med to andre',
    arena: 'school',
    responsible: ['employee', 'vibeke'],
    startsOn: '2026-10-12',
    evaluateOn: '2026-12-11',
  })
  yield on('2026-10-12', '14:00')
  await begins(player, 'vibeke', caseId, group)
  return caseId
}

/** The note is the teacher's own: it is shared with nobody. */
async function* whatHeTold(player: Player): AsyncGenerator<Date, void> {
  yield on('2026-11-23', '13:50')
  await wonders(
    player,
    'vibeke',
    { child: 'mikkel' },
    {
      arena: 'Garderoben etter gym',
      facts: 'Mikkel hadde et blått merke på overarmen, omtrent fire centimeter. Han ville ikke ta av seg trøya.',
      childSaid: '«Pappa slår når jeg søler.»',
      strengths: 'Han kom til meg og fortalte det selv.',
      duration: 'Han sier at det har skjedd flere ganger.',
    },
  )
}
