import { Card, Face, Link, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { listed, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { weekTexts } from './texts.ts'
import type { Week } from './use-week.ts'
import '../home.css'

/** Who they have to do with, each once, with whom that one holds for and helps. */
export const Around = ({ week: { contacts, children } }: { week: Week }) => {
  const t = useTexts(weekTexts)
  const { role } = useSession()
  const language = useLanguage()
  const names = (ids: readonly string[]) =>
    listed(
      children.filter(one => ids.includes(one.id)).map(one => one.name),
      language,
    )
  if (contacts.length === 0) return null
  return (
    <Stop title={t(role === 'youth' ? 'peopleOwn' : 'people')} count={contacts.length}>
      <Card>
        <ul className="o-people">
          {contacts.map(one => (
            <li key={`${one.name ?? ''} ${one.service} ${one.childIds.join()}`}>
              <div className="o-person">
                <Face name={one.name ?? one.service} holds={one.holdsFor.length > 0} />
                <div>
                  <b>{one.name ?? one.service}</b>
                  {one.name ? <p className="s-soft">{[one.title, one.service].filter(Boolean).join(', ')}</p> : null}
                  <p className="s-small">
                    {one.holdsFor.length > 0
                      ? t('holdsFor', { children: names(one.holdsFor) })
                      : t('helps', { children: names(one.childIds) })}
                  </p>
                </div>
              </div>
            </li>
          ))}
        </ul>
        <p>
          <Link to={paths.family.helpers()}>{t('allHelpers')}</Link>
        </p>
      </Card>
    </Stop>
  )
}
