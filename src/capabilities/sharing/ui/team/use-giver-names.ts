import { listed, useLanguage } from '../../../../web/texts/index.ts'
import type { Grid } from '../hooks.ts'

/** Those who answer for the child, in a row. */
export const useGiverNames = ({ givers }: Pick<Grid, 'givers'>): string => {
  const names = givers.map(one => one.name)
  return listed(names, useLanguage())
}
