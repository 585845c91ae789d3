import { ButtonLink, GapItem } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { languageName, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { interpreterTexts } from './interpreter-texts.ts'

interface InterpreterGapProps {
  meetingId: string
  /** When the meeting begins. */
  at: string
  missing: { readonly language: string; readonly since: string; readonly whoId: string | null; readonly who: string }
}

/** That nobody has ordered the interpreter, as a gap among the others. */
export const InterpreterGap = ({ meetingId, at, missing }: InterpreterGapProps) => {
  const t = useTexts(interpreterTexts)
  const language = useLanguage()
  const { date, openFor, relative } = useDates()
  const { id } = useSession()
  const now = useNow()
  const { since, whoId, who } = missing
  const spoken = languageName(missing.language, language)
  return (
    <GapItem
      title={t('missingFor', { day: date(at, 'day') })}
      since={t('since', { day: date(since, 'short'), open: openFor(since, now).toLowerCase() })}
      who={whoId === id ? t('you') : who}
      why={t('why', { language: spoken, when: relative(at, now).toLowerCase() })}
      act={
        <ButtonLink kind="secondary" to={paths.meeting(meetingId)}>
          {t('order')}
        </ButtonLink>
      }
    />
  )
}
