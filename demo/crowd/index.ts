import { crowdOf } from './children.ts'
import { storyOf } from './courses.ts'
import { randomFrom } from './random.ts'

/** The first demo day; any number would do, as long as it stays the same. */
const SEED = 20_261_124
const random = randomFrom(SEED)
const crowd = crowdOf(random)

/** The many children beside the stories, so that Veikryss is as full as a municipality is. */
export const crowdChildren = crowd.map(one => one.child)
export const crowdStories = crowd.map(one => storyOf(one, random))
