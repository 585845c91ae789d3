import { useTexts } from '../../../web/texts/index.ts'
import type { Kind } from '../model.ts'
import { disagreeTexts } from './disagree-texts.ts'
import { ownWordTexts } from './texts.ts'

/** What a kind of own words is, over them. */
export const useKindAs = () => {
  const [t, d] = [useTexts(ownWordTexts), useTexts(disagreeTexts)]
  return (kind: Kind) => (kind === 'disagree' ? d('kind') : t('kindAs', { kind }))
}
