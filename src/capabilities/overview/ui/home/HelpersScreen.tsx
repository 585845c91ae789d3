import { Shown } from '../../../../web/call/index.ts'
import { Card, Spor, Stop } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { Holds } from './Holds.tsx'
import { HomeHead } from './HomeHead.tsx'
import { Nobody } from './HomeScreen.tsx'
import { Person } from './Person.tsx'
import { homeTexts } from './texts.ts'
import { useHome } from './use-home.ts'

/** Hvem hjelper oss: everybody who takes part, and how to reach them. */
export const HelpersScreen = () => {
  const t = useTexts(homeTexts)
  const { role } = useSession()
  const { read, choose } = useHome()
  const own = role === 'youth' ? 'yes' : 'no'
  return (
    <Spor>
      <Shown of={read}>
        {({ child, children }) =>
          child ? (
            <>
              <HomeHead
                title={t('helpersTitle')}
                intro={t('helpersIntro', { own, child: child.name })}
                child={child}
                all={children}
                onChoose={choose}
              />
              <Holds holder={child.holder} />
              <Stop title={t('others')}>
                {child.helpers.length === 0 ? <p className="s-soft">{t('noOthers')}</p> : null}
                {child.helpers.map(one => (
                  <Card key={`${one.name ?? ''} ${one.service} ${one.since}`}>
                    <Person of={one} whole />
                  </Card>
                ))}
              </Stop>
            </>
          ) : (
            <Nobody />
          )
        }
      </Shown>
    </Spor>
  )
}
