import { ALARM, POLICE } from '../../web/paths/telephones.ts'
import { OneThing } from '../../web/pictures/OneThing.tsx'
import { Picture } from '../../web/pictures/Picture.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { childAppTexts } from './texts.ts'
import type { ChildSession } from './child-session.ts'

/** Help now: whom to ring, and that an adult here can be told. */
export const Help = ({ emergency, onBack }: { emergency: ChildSession['emergency']; onBack: () => void }) => {
  const t = useTexts(childAppTexts)
  const ours = (text: string) => ({ text, heard: text })
  const numbers = [
    { ...ALARM, ...ours(t('alarm')) },
    { ...POLICE, ...ours(t('police')) },
    ...(emergency
      ? [{ number: emergency.phone, shown: emergency.phone, text: emergency.name, heard: { written: emergency.name } }]
      : []),
  ]
  return (
    <OneThing
      title={t('help')}
      read={[t('helpText'), ...numbers.flatMap(one => [one.heard, one.shown])]}
      onBack={onBack}
    >
      <p className="s-knows-text">{t('helpText')}</p>
      <div className="s-tiles">
        {numbers.map(({ number, shown, text }) => (
          <a key={number} className="s-tile" href={`tel:${number}`}>
            <Picture of="help" />
            <b>{shown}</b>
            <span>{text}</span>
          </a>
        ))}
      </div>
    </OneThing>
  )
}
