import type { ReactNode } from 'react'
import { listed } from '../../texts/in-sentence.ts'
import { languageName } from '../../texts/language-name.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useDates } from '../../texts/use-dates.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import type { IconDrawing } from '../Icon.tsx'
import { CheckmarkCircleIcon, LanguageIcon, PersonGroupIcon } from '../icons.ts'
import { Card } from '../page/Card.tsx'
import { DateBlock } from './DateBlock.tsx'
import { meetingTexts } from './meeting-texts.ts'
import './meeting-card.css'

interface MeetingCardProps {
  meeting: {
    readonly purpose: string
    readonly place: string | null
    readonly startsAt: string
    readonly endsAt: string
    readonly interpreterLanguage: string | null
    /** The others who are called, by name. */
    readonly others: readonly string[]
  }
  /** What I have answered. */
  said?: string | undefined
  children?: ReactNode
}

/** A meeting to come as the family reads it on every page: when, where, in which language, with whom. */
export const MeetingCard = ({ meeting, said, children }: MeetingCardProps) => {
  const t = useTexts(meetingTexts)
  const { time } = useDates()
  const language = useLanguage()
  const { purpose, place, startsAt, endsAt, others, interpreterLanguage: spoken } = meeting
  return (
    <Card>
      <div className="s-called">
        <DateBlock when={startsAt} />
        <div>
          <h3>{purpose}</h3>
          <p>{t('clock', { from: time(startsAt), to: time(endsAt) })}</p>
          {place ? <p className="s-soft">{place}</p> : null}
        </div>
      </div>
      {spoken ? (
        <Fact icon={LanguageIcon} text={t('interpreter', { language: languageName(spoken, language) })} />
      ) : null}
      <Fact
        icon={PersonGroupIcon}
        text={others.length === 0 ? t('alone') : t('with', { names: listed(others, language) })}
      />
      {said ? <Fact icon={CheckmarkCircleIcon} text={said} /> : null}
      {children}
    </Card>
  )
}

const Fact = ({ icon, text }: { icon: IconDrawing; text: string }) => (
  <p className="s-called-fact">
    <Icon of={icon} />
    <span>{text}</span>
  </p>
)
