import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { directionOf } from '../../../../kernel/language.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { drawnThere, labelsOf } from '../../label-rules.ts'
import { RADIUS, arcsOf, arenaSectors, layOut } from '../../ring-rules.ts'
import type { Arc, Placed, Sector } from '../../ring-rules.ts'
import type { Picture } from '../hooks.ts'
import { pictureTexts } from '../texts.ts'
import type { Thing } from '../use-things.ts'
import { Dot } from './Dot.tsx'
import { Ground } from './Ground.tsx'
import { Labels } from './Labels.tsx'
import { Lines } from './Lines.tsx'
import { nextOf } from './next-of.ts'
import './ring.css'

/** So far out each step goes: what is drawn fills the drawing. */
const REACHES: readonly number[] = [RADIUS.mine + 30, RADIUS.band + 8, RADIUS.arenas + 22, RADIUS.edge + 8]
const EDGE = 30
/** So far out that all of it is drawn. */
const ALL = 6
/** After which step each ring is filled; what is mine from the first, where it is asked for. */
const FROM = { mine: 0, around: 1, help: 3, services: 4 } as const
/** Whether a thing is drawn where it is drawn so far out. */
export const isWithin = ({ ring }: Pick<Placed, 'ring'>, upTo = ALL): boolean => upTo > FROM[ring]

interface RingProps {
  picture: Picture
  things: readonly Thing[]
  /** How far out it is drawn; all of it by default. */
  upTo?: number | undefined
  /** The services whose glasses are on. */
  glasses: readonly string[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The rings from the data: one stop for the keyboard, arrows round a ring and from ring to ring. */
export const Ring = ({ picture, things, upTo = ALL, glasses, chosen, onChoose }: RingProps) => {
  const t = useTexts(pictureTexts)
  const language = useLanguage()
  const id = useId()
  const [isIn, setIn] = useState(false)
  const { arenas, placed, arcs } = useDrawn(picture, things)
  const half = REACHES[upTo - 1] ?? Math.max(RADIUS.services, ...arcs.map(one => one.radius)) + EDGE
  const turn = directionOf(language) === 'rtl' ? -1 : 1
  const shown = useMemo(() => placed.filter(one => isWithin(one, upTo)), [placed, upTo])
  const press = (event: KeyboardEvent) => {
    const to = nextOf(event.key, shown, chosen, turn)
    if (to === undefined) return
    event.preventDefault()
    onChoose(to)
  }
  return (
    <svg
      className="s-rings"
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      role="listbox"
      tabIndex={0}
      aria-label={t('drawing', { child: picture.childName })}
      aria-activedescendant={isIn && chosen !== undefined ? `${id}${chosen}` : undefined}
      onFocus={() => setIn(true)}
      onBlur={() => setIn(false)}
      onKeyDown={press}
    >
      <Ground
        child={picture.childName}
        upTo={upTo}
        turn={turn}
        arenas={arenas.map(one => ({ ...one, name: nameOf(picture, one.id, language) }))}
        levelName={level => t('level', { level, child: picture.childName })}
      />
      <Inside {...{ id, shown, things, arenas, arcs, upTo, turn, glasses, chosen, onChoose }} />
    </svg>
  )
}

interface InsideProps extends Pick<RingProps, 'things' | 'glasses' | 'chosen' | 'onChoose'> {
  id: string
  shown: readonly Placed[]
  arenas: readonly Sector[]
  arcs: readonly Arc[]
  upTo: number
  turn: number
}

/** What stands in the rings: the lines below, then the names, then the things. */
const Inside = ({ id, shown, things, arenas, arcs, upTo, turn, glasses, chosen, onChoose }: InsideProps) => {
  const labels = useMemo(
    () => labelsOf(shown, new Map(things.map(one => [one.id, one.title])), drawnThere(arenas, arcs)),
    [shown, things, arenas, arcs],
  )
  const thingOf = (one: Placed) => things.find(thing => thing.id === one.id)
  const isLit = (one: Placed) => glasses.length === 0 || glasses.includes(thingOf(one)?.serviceId ?? '')
  return (
    <>
      {upTo > 4 ? <Lines arcs={arcs} placed={shown} things={things} turn={turn} isLit={isLit} /> : null}
      {glasses.length === 0 ? <Labels labels={labels} turn={turn} /> : null}
      {shown.map(one => {
        const thing = thingOf(one)
        return thing ? (
          <Dot
            key={one.id}
            id={`${id}${one.id}`}
            of={{ ...one, x: one.x * turn }}
            thing={thing}
            lit={isLit(one)}
            chosen={chosen === one.id}
            onChoose={() => onChoose(one.id)}
          />
        ) : null
      })}
    </>
  )
}

const nameOf = (picture: Picture, id: string, language: Parameters<typeof labelIn>[1]) => {
  const arena = picture.arenas.find(one => one.id === id)
  return arena ? labelIn(arena.label, language) : id
}

/** Where everything stands; the arenas where something is done, and at least three so that the ring is one. */
function useDrawn(picture: Picture, things: readonly Thing[]) {
  return useMemo(() => {
    const used = new Set([...picture.measures.map(one => one.arena), ...picture.entries.map(one => one.arena)])
    const some = picture.arenas.filter(one => used.has(one.id)).map(one => one.id)
    const offered = picture.arenas.filter(one => one.offered && !used.has(one.id)).map(one => one.id)
    const ids = [...some, ...offered.slice(0, Math.max(0, 3 - some.length))]
    const unknown = picture.measures.map(one => one.arena).filter(one => !ids.includes(one))
    const arenas = arenaSectors([...new Set([...ids, ...unknown])], things)
    const tied = things.flatMap(one =>
      one.ring === 'help' && one.serviceId ? [{ serviceId: one.serviceId, itemId: one.id }] : [],
    )
    const placed = layOut(things, arenas, tied)
    return { arenas, placed, arcs: arcsOf(picture.lines, placed) }
  }, [picture, things])
}
