import { goesTo, invites, joins, takesBaton, writes } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { promises, wants } from '../acts/plan.ts'
import { tells } from '../acts/own-word.ts'
import { dropTransition, startTransition } from '../../src/capabilities/transition/api.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'

/** Story 4: Jonas, an apprentice carpenter who turns 18 in sixty days, up to the morning on which he is asked. */
export async function* jonas(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* twoWhoDidNotKnow(player)
  yield* answers(player, caseId)
  yield* plan(player, caseId)
}

/** Anne at the county's follow-up service and Are at BUP find out that they both work with him. */
async function* twoWhoDidNotKnow(player: Player): AsyncGenerator<Date, string> {
  yield on('2026-10-05', '14:20')
  const noted = await wonders(
    player,
    'anne',
    { child: 'jonas-strand' },
    {
      arena: 'Byggeplassen og hybelen',
      facts: 'Jonas har vært borte sju av ti dager fra læreplassen. Han svarer ikke på telefon før klokka tolv.',
      childSaid: '«Jeg klarer jobben når jeg først er der. Det er morgenen som er problemet.»',
      strengths: 'Han er nøyaktig og stolt av håndverket. Mesteren vil ha ham tilbake.',
      duration: 'Siden august',
      interpretation: 'Jeg lurer på om han er mer nedfor enn han sier.',
    },
  )
  yield on('2026-10-06', '08:30')
  const shared = await shares(player, 'anne', noted)
  yield on('2026-10-08', '16:00')
  const heard = await talks(player, 'anne', shared, {
    talkedOn: '2026-10-08',
    heardBy: ['sigrid', 'bjorn-strand'],
    childTookPart: true,
    familyView: 'Sigrid og Bjørn er glade for at noen hjelper. Jonas vil at det skal være han som forteller.',
    agreed: 'Anne og Jonas snakker med BUP sammen, så de ikke sier hver sin ting.',
  })
  yield on('2026-10-12', '10:00')
  return opensCase(player, 'eirik', heard, {
    reason: 'OT og BUP jobber med det samme. Jonas trenger at de gjør det sammen.',
    offerTo: 'anne',
    level: 2,
    child: '«Helst én å forholde meg til.»',
  })
}

const BUP = ['plan', 'everyday', 'health', 'meetings'] as const
const CHILD_WELFARE = ['plan', 'home'] as const

/** He answers alone for health and most else; for child welfare his parents answer with him until he is grown. */
async function* answers(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-12', '13:00')
  await takesBaton(player, 'anne', caseId, 'eirik')
  yield on('2026-10-13', '09:00')
  const until = '2027-08-01'
  await asksConsent(player, 'anne', caseId, {
    ...{ service: 'bup', topics: [...BUP], until },
    why: 'Så Anne og Are kan legge én plan sammen med deg.',
  })
  await asksConsent(player, 'anne', caseId, {
    ...{ service: 'barnevern', topics: [...CHILD_WELFARE], until },
    why: 'Barneverntjenesten kan hjelpe med hybelen.',
  })
  yield on('2026-10-13', '19:40')
  await saysOf(player, 'jonas-strand', caseId, 'bup', toAll(BUP, 'yes'))
  await saysOf(player, 'jonas-strand', caseId, 'barnevern', toAll(CHILD_WELFARE, 'yes'))
  yield on('2026-10-13', '21:05')
  await saysOf(player, 'sigrid', caseId, 'barnevern', toAll(CHILD_WELFARE, 'yes'))
  yield on('2026-10-14', '07:30')
  await saysOf(player, 'bjorn-strand', caseId, 'barnevern', toAll(CHILD_WELFARE, 'yes'))
  yield on('2026-10-14', '10:00')
  const are = await invites(player, 'anne', caseId, { service: 'bup', employee: 'are', task: 'Samtaler om det tunge' })
  const hanne = await invites(player, 'anne', caseId, { service: 'barnevern', employee: 'hanne', task: 'Hybelen' })
  yield on('2026-10-15', '09:15')
  await joins(player, 'are', caseId, are)
  await joins(player, 'hanne', caseId, hanne)
  yield on('2026-10-16', '14:00')
  await goesTo(player, 'anne', caseId, '2.2')
  // At BUP he is soon done: what the clock would begin half a year before the birthday is not to be, and the way goes on to NAV.
  const { id: transitionId, version } = await player.does('anne', startTransition, {
    ...{ caseId, passage: 'bup_to_adult', on: '2027-01-23', fromServiceId: idOf('bup') },
  })
  const because = 'Jonas blir ferdig på BUP i januar. Det er NAV som tar over, når dagen er satt.'
  await player.does('anne', dropTransition, { caseId, transitionId, version, because })
}

async function* plan(player: Player, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-19', '18:30')
  const goal = await wants(player, 'jonas-strand', caseId, {
    whose: 'child',
    words: 'Jeg vil ta fagbrevet.',
    area: 'learning',
    sign: 'Fire dager på jobb hver uke før jul.',
  })
  yield on('2026-10-20', '12:00')
  await goesTo(player, 'anne', caseId, '2.3')
  await promises(player, 'anne', caseId, {
    ...{ goalId: goal.id, title: 'Anne ringer klokka sju, og møter på bygget mandager', arena: 'service' },
    ...{ responsible: ['employee', 'anne'], startsOn: '2026-10-20', evaluateOn: '2026-12-11' },
  })
  await promises(player, 'anne', caseId, {
    ...{ title: 'Samtale på BUP hver uke', arena: 'service', topic: 'health' },
    ...{ responsible: ['employee', 'are'], startsOn: '2026-10-20', evaluateOn: '2026-12-15' },
  })
  yield on('2026-10-21', '09:00')
  await goesTo(player, 'anne', caseId, '2.4')
  yield on('2026-11-17', '21:30')
  await tells(player, 'jonas-strand', caseId, 'everyone', {
    ...{ kind: 'important', words: 'At jeg får bli hos mesteren. Det er det eneste stedet jeg er god.' },
  })
  await tells(player, 'jonas-strand', caseId, 'everyone', {
    ...{ kind: 'like', words: 'Å se at noe jeg har satt opp, står rett.', symbols: ['music', 'building'] },
  })
  yield on('2026-11-18', '15:20')
  await writes(player, 'anne', caseId, 'Jonas var på jobb fire av fem dager denne uka.')
}
