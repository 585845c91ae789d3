import type { Composition } from '../src/apps/server/compose.ts'
import { dayOf } from '../src/kernel/time.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { askOfBirthdays } from './birthdays.ts'
import { awake } from './book.ts'
import type { Book } from './book.ts'
import { nextLook, playClock } from './clockwork.ts'
import { plusDays } from './finding.ts'
import { lifeOf } from './life.ts'
import { beginPassages } from './passages.ts'
import { isSeen, readRadar } from './radar.ts'
import { awaited, awaitedOf } from './reckon.ts'
import { keepsGuides } from './chapters/guides.ts'
import { settingsFrom } from './rules.ts'
import { setScene, stageFor } from './scene.ts'
import { employee } from './town.ts'
import type { Scene, Wish } from './scene.ts'

export interface Played {
  readonly book: Book
  readonly problems: readonly string[]
}

type Life = AsyncGenerator<Date, void>
/** The lives that go on, each with when it does. */
type Waiting = Map<Life, Date>

/** In which the first things happen, so that not all children's do on one day. */
const SPREAD_DAYS = 60
/** What was to be broken is broken within so many days, or the simulator has a fault. */
const BROKEN_WITHIN = 90
const MONTH = 30

/** Plays a municipality through the gate, act by act and hour by hour, and keeps the book of what was broken. */
export async function play(base: House, municipality: number, composition: Composition, wish: Wish): Promise<Played> {
  const scene = await setScene(base, municipality, composition, wish)
  const { player, book, worlds, start, end, problems } = scene
  const waiting: Waiting = new Map()
  const { off = [] } = wish
  const spread = Math.min(SPREAD_DAYS, wish.days / 8)
  const { town } = scene
  for (const one of town.residents)
    await goOn(
      scene,
      waiting,
      lifeOf(stageFor(scene, one), one, plusDays(start, (spread * one.nth) / town.residents.length)),
    )
  await beginGuides(scene, waiting)
  let [last, months] = [start, 0]
  for (;;) {
    const next = first(waiting)
    const act = next && awake(off, next.at)
    const hour = awake(
      off,
      nextLook(last, [...worlds.flatMap(world => awaited(world, last)), ...awaitedOf(town.staff, last)]),
    )
    if (hour > end) break
    if (next && act && act < hour) {
      if (act > player.now()) player.at(act)
      await goOn(scene, waiting, next.life)
    } else last = await look(scene, hour, last)
    if (player.now() < plusDays(start, MONTH * (months + 1))) continue
    months++
    wish.said?.(`month ${months}: ${book.episodes.length} gaps`)
  }
  for (const { type, about, at } of book.unbroken())
    if (plusDays(at, BROKEN_WITHIN) < end) problems.push(`${type} of ${about} was to be broken and was not`)
  return { book, problems }
}

/** Somebody keeps the guides of the municipality. */
async function beginGuides(scene: Scene, waiting: Waiting): Promise<void> {
  const { player, town, start } = scene
  const [one] = town.residents
  if (!one) return
  const { steps } = settingsFrom(dayOf(start))
  const guides = steps.map(({ id, why }) => ({ id, on: why.reviewedOn }))
  const keeper = employee('solveig', player.municipality)
  await goOn(scene, waiting, keepsGuides(stageFor(scene, one), keeper, guides))
}

function first(waiting: Waiting): { life: Life; at: Date } | undefined {
  let found: { life: Life; at: Date } | undefined
  for (const [life, at] of waiting) if (!found || at < found.at) found = { life, at }
  return found
}

/** The next part of a life, until it waits again. What could not be done ends it, and is told. */
async function goOn(scene: Scene, waiting: Waiting, life: Life): Promise<void> {
  try {
    const next = await life.next()
    if (next.done === true) waiting.delete(life)
    else waiting.set(life, next.value)
  } catch (error) {
    scene.problems.push(String(error))
    waiting.delete(life)
  }
  scene.observe()
}

/** Lets the clock bring what it brings, and holds what the radar then says against the book; answers when that was. */
async function look(scene: Scene, at: Date, last: Date): Promise<Date> {
  const { player, composition, work, worlds, book, town, problems } = scene
  if (at > player.now()) player.at(at)
  const now = player.now()
  for (const world of worlds) if (world.kind === 'case') askOfBirthdays(world, now)
  if (dayOf(last) !== dayOf(now)) for (const world of worlds) if (world.kind === 'case') beginPassages(world, now)
  await playClock(player, { ticks: composition.ticks, work })
  scene.observe()
  const all = await readRadar(player, last)
  for (const { outside, id } of all) if (outside !== null) book.leaveOut(outside, id)
  const rows = all.filter(one => one.outside === null)
  for (const { one, row } of book.look(rows, now)) {
    if (!one.injected || row.closed !== null) continue
    if (!(await isSeen(player, town.staff, row))) problems.push(`nobody is shown ${one.type} at ${now.toISOString()}`)
  }
  return now
}
