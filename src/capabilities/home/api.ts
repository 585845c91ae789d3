import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { ChildHome, OwnChild } from './model.ts'

/** Hjem: the children whose page the reader has, and what happens around one of them. */
export const home = read('home.open', '/family/home', {
  login: 'substantial',
  trail: 'home.opened',
  about: 'actor',
})
  .input(z.object({ childId: Id.optional() }))
  .output(z.object({ children: z.array(OwnChild), child: ChildHome.nullable() }))
