import type { callMeeting } from '../../src/capabilities/meeting/api.ts'
import { goesTo, invites, joins, takesBaton } from '../acts/case.ts'
import { opensCase, shares, talks, wonders } from '../acts/concern.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { answers, calls } from '../acts/meeting.ts'
import { begins, promises, wants } from '../acts/plan.ts'
import { isInWeek } from '../acts/week.ts'
import type { When } from '../acts/week.ts'
import type { Player, Wished } from '../player.ts'
import { on } from '../telling.ts'

const PER = 'per'
const LEADER = 'kjell'
const TOPICS = ['plan', 'everyday', 'meetings'] as const
const EVALUATE_ON = '2027-01-11'

/** One of the children: what Per wondered, who else comes in, and what the mother wants for this one. */
interface Child {
  readonly slug: 'omar' | 'maryam' | 'zahra'
  /** Minutes past the hour that keep the three apart. */
  readonly minute: string
  readonly facts: string
  readonly strengths: string
  readonly said: string
  readonly partner: 'bup' | 'barnevern' | undefined
  readonly why: string
  readonly want: string
}

const children: readonly Child[] = [
  {
    ...{ slug: 'omar', minute: '05', partner: 'bup', want: 'Jeg vil ha tid til alle tre.' },
    facts: 'Omar har vært borte fra skolen ti dager på seks uker. Han legger seg etter midnatt.',
    strengths: 'Omar passer godt på søstrene sine, og er flink til å tegne.',
    said: '«Jeg vil at mamma skal slippe å løpe rundt.»',
    why: 'BUP kan hjelpe Omar med søvn og uro.',
  },
  {
    ...{ slug: 'maryam', minute: '20', partner: 'barnevern', want: 'Vi trenger større plass.' },
    facts: 'Maryam går sjelden ut etter skolen. De bor fire på to rom.',
    strengths: 'Maryam er rask og modig, og vil spille fotball.',
    said: '«Jeg vil være på laget.»',
    why: 'Barneverntjenesten kan gi råd og hjelp hjemme.',
  },
  {
    ...{ slug: 'zahra', minute: '35', partner: undefined, want: 'Jeg vil jobbe når Zahra har fått barnehage.' },
    facts: 'Zahra er to år og har ikke barnehageplass. Moren kan ikke gå på kurs uten at noen passer henne.',
    strengths: 'Zahra er blid og lærer nye ord hver uke.',
    said: 'Zahra er liten. Hun strekker seg etter bøkene.',
    why: '',
  },
]

/** Story 6: one mother, three children, three services that each ask her for something. One log for each child. */
export const hassan: readonly ((player: Player) => AsyncGenerator<Date, void>)[] = children.map(
  child =>
    async function* (player) {
      const caseId = yield* untilHeld(player, child)
      yield* letsIn(player, child, caseId)
      yield* asksOf(player, child, caseId)
    },
)

async function* untilHeld(player: Player, child: Child): AsyncGenerator<Date, string> {
  const { slug, minute, facts, strengths, said, want } = child
  yield on('2026-10-12', `09:${minute}`)
  const noted = await wonders(
    player,
    PER,
    { child: slug },
    {
      ...{ arena: 'Hjemme og på fritiden', facts, strengths, childSaid: said, duration: 'Siden i sommer' },
    },
  )
  yield on('2026-10-13', `10:${minute}`)
  const shared = await shares(player, PER, noted)
  yield on('2026-10-15', `12:${minute}`)
  const heard = await talks(player, PER, shared, {
    ...{
      talkedOn: '2026-10-15',
      heardBy: ['leyla'],
      familyView: 'Leyla vil ha hjelp, og at noen ser hele uka hennes.',
    },
    agreed: 'Per snakker med de andre, så Leyla slipper å si alt tre ganger.',
  })
  yield on('2026-10-19', `10:${minute}`)
  const caseId = await opensCase(player, LEADER, heard, {
    ...{ reason: 'Flere tjenester er inne, og moren trenger én å forholde seg til.', offerTo: PER, child: said },
    level: 2,
  })
  yield on('2026-10-19', `13:${minute}`)
  await takesBaton(player, PER, caseId, LEADER)
  yield on('2026-10-19', `20:${minute}`)
  await wants(player, 'leyla', caseId, { whose: 'guardian', guardian: 'leyla', words: want })
  return caseId
}

/** She says yes to the service that is to help with this child, and it comes. */
async function* letsIn(player: Player, { partner, why, minute }: Child, caseId: string): AsyncGenerator<Date, void> {
  if (partner === undefined) return
  yield on('2026-10-20', `09:${minute}`)
  await asksConsent(player, PER, caseId, { service: partner, topics: [...TOPICS], why, until: '2027-09-01' })
  yield on('2026-10-20', `19:${minute}`)
  await saysOf(player, 'leyla', caseId, partner, toAll(TOPICS, 'yes'))
  yield on('2026-10-21', `09:${minute}`)
  const employee = partner === 'bup' ? 'are' : 'hanne'
  const asked = await invites(player, PER, caseId, { service: partner, employee })
  yield on('2026-10-22', `09:${minute}`)
  await joins(player, employee, caseId, asked)
}

/** What was promised begins, and has its time in the week. */
async function goesOn(player: Player, who: string, caseId: string, one: { id: string; version: number }, when: When) {
  await begins(player, who, caseId, one)
  await isInWeek(player, who, caseId, one, when)
}

/** What each service asks of the same week, of the same mother. */
async function* asksOf(player: Player, { slug, minute }: Child, caseId: string): AsyncGenerator<Date, void> {
  yield on('2026-10-26', `10:${minute}`)
  await goesTo(player, PER, caseId, '2.3')
  const running = { startsOn: '2026-10-26', evaluateOn: EVALUATE_ON } as const
  if (slug === 'omar') {
    const talk = await promises(player, 'are', caseId, {
      ...{ ...running, title: 'Råd til mor fra BUP', arena: 'service', responsible: ['employee', 'are'] },
    })
    await goesOn(player, 'are', caseId, talk, { weekdays: [], from: null, to: null, minutes: 60 })
  }
  if (slug === 'maryam') {
    const home = await promises(player, 'hanne', caseId, {
      ...{ ...running, title: 'Veiledning hjemme', arena: 'home', responsible: ['employee', 'hanne'] },
    })
    await goesOn(player, 'hanne', caseId, home, { weekdays: [4], from: '15:00', to: '16:00', minutes: 60 })
    const football = await promises(player, PER, caseId, {
      ...{ ...running, title: 'Fotball. Per følger.', arena: 'leisure', responsible: ['employee', PER] },
    })
    await goesOn(player, PER, caseId, football, { weekdays: [2], from: '17:30', to: '18:30', minutes: 0 })
  }
  if (slug === 'zahra') {
    const course = await promises(player, PER, caseId, {
      ...{ ...running, title: 'Kurs hos NAV mens Zahra er i åpen barnehage', arena: 'service' },
      responsible: ['guardian', 'leyla'],
    })
    await goesOn(player, PER, caseId, course, { weekdays: [1, 3], from: '09:00', to: '12:00', minutes: 360 })
  }
  yield on('2026-10-27', `09:${minute}`)
  await goesTo(player, PER, caseId, '2.4')
  const meeting = COMING[slug]
  if (!meeting) return
  yield on('2026-11-16', `09:${minute}`)
  const { employees, ...when } = meeting
  const { id } = await calls(player, PER, caseId, {
    ...{ kind: 'cooperation', ...when, employees: [PER, ...employees], guardians: ['leyla'] },
    agenda: ['Hva er bra nå?', 'Hva trenger dere mest?'],
  })
  yield on('2026-11-17', `20:${minute}`)
  await answers(player, 'leyla', caseId, id, 'yes')
}

/** The meetings of the week in which the demo begins. */
const COMING: Partial<
  Record<
    Child['slug'],
    Pick<Wished<typeof callMeeting>, 'purpose' | 'on' | 'from' | 'to' | 'place'> & { employees: string[] }
  >
> = {
  omar: { purpose: 'Samtale på BUP', on: '2026-11-25', from: '10:30', to: '11:30', place: 'BUP', employees: ['are'] },
  zahra: {
    ...{ purpose: 'Plass til oss alle: bolig og barnehage', on: '2026-11-27', from: '12:00', to: '12:45' },
    ...{ place: 'NAV Veikryss', employees: [] },
  },
}
