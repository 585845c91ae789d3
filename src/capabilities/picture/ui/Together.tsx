import { Card, Icon } from '../../../web/kit/index.ts'
import { CircleBrokenIcon } from '../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { Picture } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** Which services do something together, and what; and which do not, as far as can be seen here. */
export const Together = ({ picture }: { picture: Picture }) => {
  const t = useTexts(pictureTexts)
  const { date } = useDates()
  const { services, lines, apart, childName: child } = picture
  const nameOf = (id: string) => services.find(one => one.id === id)?.name ?? ''
  const pair = (one: { oneId: string; otherId: string }) =>
    t('between', { one: nameOf(one.oneId), other: nameOf(one.otherId) })
  return (
    <Card title={t('together')}>
      {services.length < 2 ? <p className="s-soft">{t('alone')}</p> : null}
      <ul className="s-together">
        {lines.map(line => (
          <li key={pair(line)}>
            <svg viewBox="0 0 40 12" aria-hidden="true" className="s-together-line">
              <path d="M2 6H38" className="s-ring-track" />
              <path d="M2 6H38" className="s-ring-track-in" />
            </svg>
            <div>
              <strong>{pair(line)}</strong>
              <ul>
                {line.because.map(one => (
                  <li key={`${one.kind}${one.title ?? ''}`}>
                    {t('tie', { kind: one.kind, title: one.title ?? '', child })}, {date(one.at, 'day')}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      {apart.length > 0 ? (
        <>
          <h3>{t('apart')}</h3>
          <ul className="s-together">
            {apart.map(one => (
              <li key={pair(one)}>
                <Icon of={CircleBrokenIcon} /> <span>{pair(one)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
