import { openDuty, readDuty } from '../../src/capabilities/secrecy/api.ts'
import { demoChildren } from '../families.ts'
import type { Story } from '../telling.ts'
import { on } from '../telling.ts'

/** He has not been in yet: what a family must know first meets a newcomer there. */
const NOT_YET = 'bjorn-strand'

/** Those of the families who have pages of their own have read, the evening before the demo begins, what is not passed on. */
export const haveRead: Story = async function* (player) {
  yield on('2026-11-23', '20:00')
  const own = demoChildren.flatMap(child => [child, ...child.guardians]).filter(one => one.sees !== undefined)
  for (const slug of new Set(own.map(one => one.slug))) {
    const { words, edition } = await player.does(slug, openDuty, {})
    if (words && slug !== NOT_YET) await player.does(slug, readDuty, { edition })
  }
}
