import { Icon } from '../../web/kit/Icon.tsx'
import { PhoneIcon } from '../../web/kit/icons.ts'
import { ALARM, POLICE } from '../../web/paths/telephones.ts'
import type { Session } from '../../web/session/session-reply.ts'
import { useSession } from '../../web/session/session.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { familyTexts } from './texts.ts'

/** Help now, at the end of every page. */
export const HelpNow = () => <Help emergency={useSession().emergency} />

/** The same where nobody knows who is there: a telephone needs no network. */
export const HelpWithoutNetwork = () => <Help emergency={null} />

const Help = ({ emergency }: { emergency: Session['emergency'] }) => {
  const t = useTexts(familyTexts)
  return (
    <section className="s-help" aria-labelledby="help-now">
      <h2 id="help-now">{t('helpNow')}</h2>
      <p>{t('helpFree')}</p>
      <ul className="s-help-numbers">
        <Ring {...ALARM} text={t('alarm')} />
        <Ring {...POLICE} text={t('police')} />
        {emergency ? <Ring number={emergency.phone} shown={emergency.phone} text={emergency.name} /> : null}
      </ul>
    </section>
  )
}

const Ring = ({ number, shown, text }: { number: string; shown: string; text: string }) => (
  <li>
    <a href={`tel:${number}`}>
      <Icon of={PhoneIcon} />
      <span>
        <b dir="ltr">{shown}</b> {text}
      </span>
    </a>
  </li>
)
