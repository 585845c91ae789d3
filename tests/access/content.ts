import { AUDIENCES, shownTo, topicsSeen } from '../../src/capabilities/sight/model.ts'
import type { Audience } from '../../src/capabilities/sight/model.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { ids } from './ids.ts'
import { relations, sightOf } from './relations.ts'
import type { Relation } from './relations.ts'
import { when } from './conditions.ts'
import { factsOf, now, settings, worldsOf } from './world.ts'
import type { Dimension, World } from './world.ts'

/** A child at a screen reads nothing of a case. */
const loggedIn = relations.filter(one => one.child === undefined)
const BY: readonly Dimension[] = ['consent', 'age', 'status']

const audienceWords: Readonly<Record<Audience, string>> = {
  everyone: 'For alle som ser temaet',
  own_service: 'Bare for egen tjeneste (her: den som eier saken)',
  team: 'Bare for ansatte',
  not_guardians: 'Ikke for foreldre',
  not_guardian: 'Ikke for én bestemt forelder (her: forelder med foreldreansvar)',
  child_only: 'Bare for barnet selv',
}

const asked = (is: (world: World) => boolean): string => {
  const worlds = worldsOf(BY)
  const where = worlds.filter(is)
  if (where.length === 0) return '–'
  const turnsOn = BY.filter(name =>
    where.some(one =>
      worlds.some(other => !where.includes(other) && BY.every(which => which === name || one[which] === other[which])),
    ),
  )
  const words = when({ always: where.length === worlds.length, never: false, turnsOn, where })
  return words === '' ? 'ja' : `ja, ${words}`
}

/** Lines with the same cells become one, so that the table says each thing once. */
const table = (heads: readonly string[], cells: (relation: Relation) => readonly string[]): string => {
  const groups = Map.groupBy(loggedIn, relation => cells(relation).join(' | '))
  const lines = [...groups].map(([row, who]) => `| ${who.map(one => one.words).join('<br>')} | ${row} |`)
  return [`| Hvem | ${heads.join(' | ')} |`, `|---|${heads.map(() => '---|').join('')}`, ...lines].join('\n')
}

const topicLabel = (id: string) => settings.topics.find(one => one.id === id)?.label.nb ?? id

const sees = (relation: Relation, topic: string) => (world: World) => {
  const seen = topicsSeen(sightOf(relation, factsOf(world)), now)
  return seen === 'all' || seen.has(topic)
}

const isShown = (relation: Relation, audience: Audience) => (world: World) =>
  shownTo(relation.actor, sightOf(relation, factsOf(world)), now, {
    ...{ topic: 'plan', audience, notFor: ids.guardian, serviceId: ids.school },
  })

/** What of a case each sees: by topic, and by whom a text is meant for. */
export const contentTables = (): string => `## Hva de ser i en sak

Alt som står i en sak har et tema, og en tekst kan være ment for noen bestemte. Den som ikke ser temaet, ser ikke teksten.

### Etter tema

${table(TOPIC_IDS.map(topicLabel), relation => TOPIC_IDS.map(topic => asked(sees(relation, topic))))}

### Etter hvem teksten er ment for

Temaet er her planen.

${table(
  AUDIENCES.map(one => audienceWords[one]),
  relation => AUDIENCES.map(audience => asked(isShown(relation, audience))),
)}`
