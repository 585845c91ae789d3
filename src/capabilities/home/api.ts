import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { ChildHome, OwnChild } from './model.ts'
import { Week } from './week-model.ts'

/** Hjem: the children whose page the reader has, and what happens around one of them. */
export const home = read('home.open', '/family/home', {
  login: 'substantial',
  trail: 'home.opened',
  about: 'actor',
})
  .input(z.object({ childId: Id.optional() }))
  .output(z.object({ children: z.array(OwnChild), child: ChildHome.nullable() }))

/** The week of the family over all its children: meetings, what is asked of it, what is at the same time, and who they meet. */
export const week = read('home.week', '/family/week', {
  login: 'substantial',
  trail: 'home.week_opened',
  about: 'actor',
})
  .input(z.object({ day: Day.optional() }))
  .output(Week)
