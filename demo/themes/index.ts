import type { Theme } from '../course/model.ts'

/** A theme about a child of that name. */
export const about = (theme: Theme, name: string): Theme => JSON.parse(JSON.stringify(theme).replaceAll('{n}', name))

export { babyThemes } from './baby.ts'
export { kindergartenThemes } from './kindergarten.ts'
export { schoolThemes } from './school.ts'
export { youthThemes } from './youth.ts'
