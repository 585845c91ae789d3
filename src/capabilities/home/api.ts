import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { ChildHome, OwnChild } from './model.ts'
import { Light } from './light-model.ts'
import { Week } from './week-model.ts'

/** Hjem: the children whose page the reader has, and what happens around one of them. */
export const home = read('home.open', '/family/home', {
  login: 'substantial',
  trail: 'home.opened',
  about: 'actor',
})
  .input(z.object({ childId: Id.optional() }))
  .output(z.object({ children: z.array(OwnChild), child: ChildHome.nullable() }))

/** Time and place: the one thing that the weakest log-in opens. */
export const light = read('home.light', '/family/light', {
  login: 'low',
  trail: 'home.light_opened',
  about: 'actor',
})
  .input(z.object({}))
  .output(Light)

/** Between these a week has seven days that can be written. */
const [FIRST, LAST] = ['1900-01-01', '2200-01-01']

/** The week of the family over all its children: meetings, what is asked of it, what is at the same time, and who they meet. */
export const week = read('home.week', '/family/week', {
  login: 'substantial',
  trail: 'home.week_opened',
  about: 'actor',
})
  .input(z.object({ day: Day.refine(day => day > FIRST && day < LAST).optional() }))
  .output(Week)
