import * as gap from '../../src/capabilities/gap/api.ts'
import type { GapType } from '../../src/capabilities/gap/model.ts'
import * as overview from '../../src/capabilities/overview/api.ts'
import { addDays } from '../../src/kernel/time.ts'
import { today } from '../stage.ts'
import type { InCase } from '../stage.ts'

const SOON = 5

/** The holder says that it is no gap, for some days; it stands all the same. */
export async function saysItIsNone(at: InCase, type: GapType): Promise<void> {
  const { player, world, cast } = at
  const { gaps } = await player.does(cast.holder, overview.now, { caseId: world.id })
  const found = gaps.find(one => one.type === type && one.answer === null)
  if (!found) throw new Error(`${type} is not shown to the holder`)
  const which = { caseId: world.id, gapId: found.id }
  const { version, reasons } = await player.does(cast.holder, gap.openGap, which)
  await player.does(cast.holder, gap.answerGap, {
    ...{ ...which, version, reason: reasons[0]?.id ?? '', words: 'Vi har avtalt det med familien.' },
    until: addDays(today(at), SOON),
  })
}
