import { changeLevel, openCase } from '../../src/capabilities/case/api.ts'
import * as team from '../../src/capabilities/team/api.ts'
import { approveMinutes } from '../../src/capabilities/meeting/api.ts'
import { goesTo } from '../acts/case.ts'
import { answers, calls, minutes } from '../acts/meeting.ts'
import { promises } from '../acts/plan.ts'
import { familyActor } from '../actors.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { consent } from './consent.ts'
import { at, roundOf, workday } from './days.ts'
import type { Cast, Course, Joined, Partner } from './model.ts'

interface Coming {
  readonly caseId: string
  readonly partner: Partner
  readonly toLevel: number
  /** The day after the wonder on which the family is asked. */
  readonly after: number
}

/** Another service comes in: consent, a higher level, a yes, a meeting, and a measure of its own; undefined without consent. */
export async function* comesIn(
  player: Player,
  cast: Cast,
  course: Course,
  coming: Coming,
): AsyncGenerator<Date, Joined | undefined> {
  const { caseId, partner, after } = coming
  const { begins } = course
  if (!(yield* consent(player, cast, course, { caseId, partner, after }))) return undefined
  yield at(begins, after + 5, '10:15')
  const { version } = await player.does(cast.holder, openCase, { caseId })
  const { participantId } = await raise(player, cast, coming, version)
  yield at(begins, after + 8, '08:40')
  await player.does(partner.leader, team.answerInvitation, {
    ...{ caseId, participantId, version: 1, answer: 'accept', employeeId: idOf(partner.employee) },
  })
  yield* meets(player, cast, course, coming)
  yield at(begins, after + 18, '11:30')
  const measure = await promises(player, partner.employee, caseId, {
    ...{ title: partner.measure, arena: 'service', responsible: ['employee', partner.employee] },
    startsOn: workday(begins, after + 18),
    evaluateOn: workday(begins, after + roundOf(course) - 1),
  })
  return { ...measure, employee: partner.employee }
}

async function raise(player: Player, { holder }: Cast, coming: Coming, version: number) {
  const { caseId, partner, toLevel } = coming
  await player.does(holder, changeLevel, {
    ...{ caseId, version, toLevel, services: [idOf(partner.service)] },
    reason: `${partner.why} Vi har evaluert, og trenger å være flere.`,
    familyView: 'Familien er enig, og vil gjerne ha flere på laget.',
  })
  const all = await player.does(holder, team.listParticipants, { caseId })
  const asked = all.find(one => one.service.id === idOf(partner.service) && one.person === null)
  if (!asked) throw new Error(`${partner.service} was not invited`)
  return { participantId: asked.id }
}

async function* meets(player: Player, cast: Cast, { begins }: Course, coming: Coming): AsyncGenerator<Date, void> {
  const { caseId, partner, toLevel, after } = coming
  yield at(begins, after + 9, '12:20')
  await goesTo(player, cast.holder, caseId, toLevel === 2 ? '2.2' : '3.2')
  const { id: meetingId } = await calls(player, cast.holder, caseId, {
    ...{ kind: 'cooperation', purpose: `Hva kan vi gjøre sammen for ${cast.name}?` },
    ...{ on: workday(begins, after + 16), from: '14:00', to: '14:45', place: 'Møterommet' },
    employees: [cast.holder, partner.employee],
    guardians: cast.guardians,
    agenda: ['Hva er bra nå?', 'Hva trengs?', 'Hvem gjør hva?'],
  })
  yield at(begins, after + 11, '20:10')
  await answers(player, partner.employee, caseId, meetingId, 'yes')
  const [parent] = cast.guardians
  if (parent) await answers(player, familyActor(parent, 'guardian', player.municipality), caseId, meetingId, 'yes')
  yield at(begins, after + 17, '15:30')
  const words = ['Det går bedre i hverdagen.', partner.why, `${partner.measure}. Vi ser på det om seks uker.`]
  const attended = [cast.holder, partner.employee, parent ?? '']
  const { minutesVersion } = await minutes(player, cast.holder, caseId, { meetingId, words, attended })
  yield at(begins, after + 17, '19:45')
  for (const slug of cast.guardians) {
    const guardian = familyActor(slug, 'guardian', player.municipality)
    await player.does(guardian, approveMinutes, { caseId, meetingId, minutesVersion })
  }
  await goesTo(player, cast.holder, caseId, toLevel === 2 ? '2.4' : '3.3')
}
