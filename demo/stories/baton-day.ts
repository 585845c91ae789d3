import { registerAbsence } from '../../src/capabilities/organisation/api.ts'
import { invites, offersBaton, writes } from '../acts/case.ts'
import { asksConsent, saysOf, toAll } from '../acts/consent.ts'
import { follow } from '../course/index.ts'
import type { Cast, Course } from '../course/model.ts'
import { demoChildren } from '../families.ts'
import { idOf } from '../ids.ts'
import { partners } from '../partners.ts'
import type { Player } from '../player.ts'
import { on } from '../telling.ts'
import type { Story } from '../telling.ts'
import { about, schoolThemes } from '../themes/index.ts'

const castOf = (child: string, holder: string): Cast => {
  const found = demoChildren.find(one => one.slug === child)
  if (!found) throw new Error(`no child is called ${child}`)
  const guardians = found.guardians.map(one => one.slug)
  const name = found.name.split(' ')[0] ?? ''
  const school = { writer: holder, leader: 'anders', holder, atSchool: true, interpreter: false }
  return { child, name, born: found.born ?? null, guardians, ...school }
}

type Turn = Partial<Omit<Course, 'theme'>> & Pick<Course, 'begins'>
const told = (player: Player, child: string, holder: string, turn: Turn) => {
  const cast = castOf(child, holder)
  const nth = demoChildren.findIndex(one => one.slug === child)
  const theme = schoolThemes[nth % schoolThemes.length]
  if (!theme) throw new Error('no theme')
  return follow(player, cast, {
    ...{ partners: [], consent: 'yes', effects: ['some', 'much'], theme: about(theme, cast.name) },
    ...turn,
  })
}

/** A child whom Marte holds, where nothing more happens. */
const holds = (child: string, turn: Turn): Story =>
  async function* (player) {
    yield* told(player, child, 'marte', turn)
  }

/** Marte has asked two colleagues to take over the same baton; neither has answered. */
async function* tiril(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* told(player, 'tiril', 'marte', {
    ...{ begins: '2026-09-03', toldUntil: '2026-11-20' },
    partners: [partners.skolehelse],
  })
  if (caseId === undefined) return
  yield on('2026-11-23', '12:30')
  for (const to of ['nina', 'petter'])
    await offersBaton(player, 'marte', caseId, to, {
      reason: 'Jeg slutter snart, og Tiril trenger en som kjenner klassen.',
      handOverNote:
        'Tiril liker å vite dagen på forhånd. Timen hos Mona på onsdager er viktig for henne. Foreldrene ringer helst.',
      familyView: 'Familien vil gjerne ha Nina eller Petter.',
    })
}

const BUP = ['plan', 'everyday', 'meetings'] as const
/** BUP has been invited for twelve days and has not opened it. */
async function* oskar(player: Player): AsyncGenerator<Date, void> {
  const caseId = yield* told(player, 'oskar', 'marte', {
    ...{ begins: '2026-08-17', toldUntil: '2026-11-04' },
    partners: [partners.pptJorunn],
  })
  if (caseId === undefined) return
  yield on('2026-11-05', '10:10')
  const why = 'Så BUP kan gi råd om hva som hjelper Oskar.'
  await asksConsent(player, 'marte', caseId, { service: 'bup', topics: [...BUP], why, until: '2027-06-20' })
  for (const [who, day] of [
    ['trine-lund', '2026-11-06'],
    ['erik-lund', '2026-11-09'],
  ] as const) {
    yield on(day, '20:00')
    await saysOf(player, who, caseId, 'bup', toAll(BUP, 'yes'))
  }
  yield on('2026-11-12', '08:30')
  await invites(player, 'marte', caseId, { service: 'bup', task: 'Råd om hva som hjelper' })
}

/** The holder is on leave, and nobody has said yes to stand in: the leader acts. */
async function* elias(player: Player): AsyncGenerator<Date, void> {
  yield* told(player, 'elias', 'ragnhild', { begins: '2026-09-07', toldUntil: '2026-11-12' })
  yield on('2026-11-13', '15:00')
  await player.does('anders', registerAbsence, {
    ...{ employeeId: idOf('ragnhild'), from: '2026-11-16', to: '2027-02-26', deputyId: null },
  })
}

/** Nobody has written anything for 45 days. */
async function* vilde(player: Player): AsyncGenerator<Date, void> {
  const silent = { begins: '2026-09-10', toldUntil: '2026-10-10', round: 84 }
  const caseId = yield* told(player, 'vilde', 'nina', silent)
  if (caseId === undefined) return
  yield on('2026-10-10', '13:20')
  await writes(player, 'nina', caseId, 'Vilde var med på hele høstturen i dag, og viste vei på kartet.')
}

/** Story 10: the week before Marte leaves. */
export const batonDay: readonly Story[] = [
  tiril,
  oskar,
  elias,
  vilde,
  holds('sander', { begins: '2026-09-15' }),
  holds('hodan', { begins: '2026-08-25', partners: [partners.nav], consent: 'limited' }),
  holds('maja', { begins: '2026-09-24' }),
  holds('isak', { begins: '2026-08-31', effects: ['none', 'some'] }),
  holds('selma', { begins: '2026-10-20' }),
  // A consent that lapses in twenty days.
  async function* danylo(player) {
    const lapsing = { begins: '2026-08-27', partners: [partners.ppt], consentUntil: '2026-12-14' }
    yield* told(player, 'danylo', 'petter', lapsing)
  },
]
