import { follow } from '../course/index.ts'
import type { Cast, Course } from '../course/model.ts'
import { partners } from '../partners.ts'
import { about, kindergartenThemes, schoolThemes } from '../themes/index.ts'
import type { Story } from '../telling.ts'

const parents = { guardians: ['guri', 'eivind'], interpreter: false }
const tuva: Cast = {
  ...{ ...parents, child: 'tuva', name: 'Tuva', born: '2018-03-04', atSchool: true },
  ...{ writer: 'torill', holder: 'torill', leader: 'geir' },
}
const jo: Cast = {
  ...{ ...parents, child: 'jo', name: 'Jo', born: '2022-06-17', atSchool: false },
  ...{ writer: 'leila', holder: 'leila', leader: 'berit' },
}
const goesWell: Pick<Course, 'consent' | 'effects'> = { consent: 'yes', effects: ['some', 'much', 'goal_reached'] }

const told = (cast: Cast, course: Course): Story =>
  async function* (player) {
    yield* follow(player, cast, course)
  }

const [forSchool, forKindergarten] = [schoolThemes[1], kindergartenThemes[2]]
if (!forSchool || !forKindergarten) throw new Error('the themes are fewer than the siblings need')

/** A mother with two children whose cases run at the same time. */
export const siblings: readonly Story[] = [
  told(tuva, {
    ...{ ...goesWell, begins: '2026-09-07', partners: [partners.skolehelse] },
    theme: about(forSchool, 'Tuva'),
  }),
  told(jo, { ...{ ...goesWell, begins: '2026-10-05', partners: [] }, theme: about(forKindergarten, 'Jo') }),
]
