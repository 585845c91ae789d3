import { Card, Link, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Person } from './Person.tsx'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'

/** Who else helps, in short. */
export const Others = ({ helpers }: Pick<CaseHome, 'helpers'>) => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t('others')}>
      {helpers.length === 0 ? (
        <p className="s-soft">{t('noOthers')}</p>
      ) : (
        <Card>
          <ul className="o-people">
            {helpers.map(one => (
              <li key={`${one.name ?? ''} ${one.service} ${one.since}`}>
                <Person of={one} />
              </li>
            ))}
          </ul>
          <p>
            <Link to={paths.family.helpers()}>{t('allHelpers')}</Link>
          </p>
        </Card>
      )}
    </Stop>
  )
}
