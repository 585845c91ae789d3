import { readFileSync } from 'node:fs'
import { GroundBook } from './ground-model.ts'

/** The reference data as it is shipped. */
export const aBook = (): GroundBook =>
  GroundBook.parse(JSON.parse(readFileSync(new URL('../../../config/grounds/grounds.json', import.meta.url), 'utf8')))
