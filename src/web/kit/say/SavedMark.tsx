import { useDates } from '../../texts/use-dates.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { CheckmarkCircleIcon, CloudSlashIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import { TwoVersions } from './TwoVersions.tsx'
import type { Versions } from './TwoVersions.tsx'
import './say.css'

/** Where the newest words are: nowhere yet, on this machine only, or with the server; or two texts to choose between. */
export type Saved =
  | { state: 'none' }
  | { state: 'saving' }
  | { state: 'here' }
  | { state: 'saved'; at: string }
  | ({ state: 'two' } & Versions)

/** Says that no word is lost; and where it was written in two places, lets the writer choose. */
export const SavedMark = ({ of }: { of: Saved }) => {
  const t = useTexts(kitTexts)
  const { time } = useDates()
  return (
    <>
      <output className="s-saved" data-state={of.state}>
        {of.state === 'saved' ? (
          <>
            <Icon of={CheckmarkCircleIcon} />
            {t('savedAt', { time: time(of.at) })}
          </>
        ) : null}
        {of.state === 'saving' ? t('saving') : null}
        {of.state === 'here' ? (
          <>
            <Icon of={CloudSlashIcon} />
            {t('savedHere')}
          </>
        ) : null}
        {of.state === 'two' ? t('choose') : null}
      </output>
      {of.state === 'two' ? <TwoVersions isOwn {...of} /> : null}
    </>
  )
}
