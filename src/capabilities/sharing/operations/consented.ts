import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { cellAt, isOpen } from '../rules/cell.ts'
import { servicesIn } from '../rules/shown.ts'
import { loadSources } from './sources.ts'

/** The yes of each giver behind what is open now, by the id of every answer that it rests on: what a fact of consent names. */
export async function consentsBehind(tx: Tx, municipality: number, caseId: string, now: Date) {
  const { sources, names } = await loadSources(tx, { municipality, caseId, now })
  const cells = servicesIn(sources, now).flatMap(serviceId =>
    TOPIC_IDS.map(topic => cellAt(sources, { serviceId, topic }, now)).filter(isOpen),
  )
  return new Map(
    cells.flatMap(({ answers }) => {
      const said = answers.flatMap(({ giver, latest }) =>
        latest
          ? [{ id: latest.id, by: { giverId: giver.id, name: names.get(giver.id) ?? '', on: dayOf(latest.at) } }]
          : [],
      )
      return said.map(one => [one.id, said.map(({ by }) => by)] as const)
    }),
  )
}
