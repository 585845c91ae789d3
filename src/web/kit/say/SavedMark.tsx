import { useDates } from '../../texts/use-dates.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { CheckmarkCircleIcon, CloudSlashIcon } from '../icons.ts'
import { kitTexts } from '../texts.ts'
import './say.css'

/** Where the newest words are: nowhere yet, on this machine only, or with the server. */
export type Saved = { state: 'none' } | { state: 'saving' } | { state: 'here' } | { state: 'saved'; at: string }

/** Says that no word is lost. */
export const SavedMark = ({ of }: { of: Saved }) => {
  const t = useTexts(kitTexts)
  const { time } = useDates()
  return (
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
    </output>
  )
}
