import { randomFrom } from '../demo/crowd/random.ts'
import type { Random } from '../demo/crowd/random.ts'
import type { Player } from '../demo/player.ts'
import type { Composition } from '../src/apps/server/compose.ts'
import type { GapType } from '../src/capabilities/gap/model.ts'
import { instantAt } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { Book } from './book.ts'
import type { Off } from './book.ts'
import { INJECTED } from './chapters/index.ts'
import { takingJobs } from './clockwork.ts'
import { plusDays } from './finding.ts'
import { simulated } from './player.ts'
import { openPost } from './post.ts'
import { holdings } from './reckon-holding.ts'
import { broken } from './reckon.ts'
import type { Stage } from './stage.ts'
import { employee, settleTown } from './town.ts'
import type { Resident, Town } from './town.ts'
import type { World } from './world.ts'

/** When the simulated years begin, unless asked for otherwise. */
const BEGINS = '2026-11-24'

/** What is played. */
export interface Wish {
  readonly seed: number
  readonly cases: number
  readonly days: number
  /** Only these are broken; all that can be when left out. */
  readonly types?: readonly GapType[]
  /** The first day; the demo's when left out. */
  readonly begins?: Day
  /** When the server is off: nothing happens, and what was to be happens when it is back. */
  readonly off?: readonly Off[]
  /** Told month by month how far it has come. */
  readonly said?: (text: string) => void
}

/** A municipality that is being played. */
export interface Scene {
  readonly player: Player
  readonly composition: Composition
  /** Does what waits in the outbox. */
  readonly work: (house: House) => Promise<void>
  readonly town: Town
  readonly book: Book
  readonly worlds: World[]
  readonly random: Random
  readonly wish: Wish
  readonly start: Date
  readonly end: Date
  readonly refused: Set<string>
  /** What somebody could not do, or could not see: the simulator's fault, or the product's. */
  readonly problems: string[]
  /** Notes what is broken now. */
  readonly observe: () => void
}

/** Sets up a municipality of its own, in which nothing has happened. */
export async function setScene(
  base: House,
  municipality: number,
  composition: Composition,
  wish: Wish,
): Promise<Scene> {
  const { begins = BEGINS, cases } = wish
  const random = randomFrom(wish.seed)
  const post = openPost(base.sendMail)
  const { house, work } = takingJobs({ ...base, sendMail: post.sendMail }, composition.jobs)
  const start = instantAt(begins, '06:00')
  const town = await settleTown({ ...house, clock: () => start }, municipality, { cases, begins, random })
  const book = new Book(wish.off)
  const worlds: World[] = []
  const observe = () => {
    const now = player.now()
    const around = { staff: town.staff, all: holdings(worlds, town.staff, now), now }
    for (const world of worlds) book.observe(world.id, broken(world, around), now)
  }
  const player = simulated(house, municipality, { operations: composition.operations, before: observe })
  player.at(start)
  post.begins({ addresses: town.addresses, worlds, now: player.now })
  const end = plusDays(start, wish.days)
  return {
    player,
    composition,
    work,
    town,
    book,
    worlds,
    random,
    wish,
    start,
    end,
    refused: post.refused,
    problems: [],
    observe,
  }
}

/** The stage on which a child's life is played. */
export const stageFor = (
  { player, town, worlds, book, random, refused, wish }: Scene,
  { cast, turn }: Pick<Resident, 'cast' | 'turn'>,
): Stage => ({
  ...{
    player,
    cast,
    staff: town.staff,
    refused,
    administrator: employee('arne', player.municipality),
    dice: randomFrom(random.between(1, 1_000_000_000)),
    turn,
  },
  begins: world => void worlds.push(world),
  held: () => holdings(worlds, town.staff, player.now()),
  injects: (type, about, thing) => book.injects({ type, about, thing, at: player.now() }),
  wanted: new Set<string>(wish.types ?? INJECTED),
})
