import { Icon, Message } from '../../../web/kit/index.ts'
import { EyeIcon, PhoneIcon } from '../../../web/kit/icons.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useListed, useTexts } from '../../../web/texts/index.ts'
import type { Choices, ReaderShown } from './hooks.ts'
import { messageTexts } from './texts.ts'
import { useReaderWords } from './use-readers.ts'
import './message.css'

interface BeforeSendingProps {
  /** Everybody but the writer who will be able to read it. */
  readonly readers: readonly ReaderShown[]
  readonly expected: Pick<Choices, 'answerBy' | 'answerDays' | 'inWorkingDays' | 'phones'>
  /** Several of the family are chosen. */
  readonly eachOwn?: boolean
}

/** What is known before something is sent: who can read it, who is away, by when there is an answer, and whom to ring now. */
export const BeforeSending = ({ readers, expected, eachOwn = false }: BeforeSendingProps) => {
  const t = useTexts(messageTexts)
  const { date } = useDates()
  const { kind, role } = useSession()
  const listed = useListed()
  const say = useReaderWords()
  const names = listed([...readers.map(say.who), t('readByYou')])
  const { answerBy, answerDays, inWorkingDays } = expected
  return (
    <div className="s-before">
      <Message icon={EyeIcon}>
        <p>
          <b>{readers.length === 0 ? t('readNobody') : t('readBy', { names })}</b>
        </p>
        {readers.length > 0 ? <p className="s-small">{t('readLater')}</p> : null}
        {eachOwn ? <p className="s-small">{t('eachOwn')}</p> : null}
        {readers.map(one => (one.away ? <p key={one.id}>{say.away(one)}</p> : null))}
        {kind === 'family' ? (
          <p>
            {t('expected', {
              day: date(answerBy, 'long'),
              days: answerDays,
              working: inWorkingDays ? 'yes' : 'no',
            })}{' '}
            {t('lateTold', { role })}
          </p>
        ) : null}
      </Message>
      {kind === 'family' ? <RingNow phones={expected.phones} /> : null}
    </div>
  )
}

const RingNow = ({ phones }: { phones: Choices['phones'] }) => {
  const t = useTexts(messageTexts)
  const language = useLanguage()
  return (
    <div className="s-ring-now">
      <p>{t('notAllDay')}</p>
      <ul>
        {[phones.alarm, phones.childWelfareEmergency, phones.police].map(({ number, name }) => (
          <li key={number}>
            <a href={`tel:${number.replaceAll(' ', '')}`}>
              <Icon of={PhoneIcon} /> <b dir="ltr">{number}</b> {labelIn(name, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
