import { Shown } from '../../../../web/call/index.ts'
import { ButtonLink, Card, Link, Spor, SporHead, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { Answers } from './Answers.tsx'
import { Holds } from './Holds.tsx'
import { HomeHead } from './HomeHead.tsx'
import { LastLook } from './LastLook.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { Person } from './Person.tsx'
import { Story } from './Story.tsx'
import { homeTexts } from './texts.ts'
import { useHome } from './use-home.ts'
import type { ChildHome } from './use-home.ts'

/** Hjem: what happens now, the next meeting, what I can answer, who holds, who else helps. */
export const HomeScreen = () => {
  const t = useTexts(homeTexts)
  const { read, choose } = useHome()
  return (
    <Spor>
      <Shown of={read}>
        {({ child, children }) =>
          child ? (
            <>
              <HomeHead title={t('title')} child={child} all={children} onChoose={choose} />
              <OneChild child={child} />
            </>
          ) : (
            <Nobody />
          )
        }
      </Shown>
    </Spor>
  )
}

/** A page without a child: nothing is shared yet. */
export const Nobody = () => {
  const t = useTexts(homeTexts)
  const { name } = useSession()
  return (
    <SporHead title={t('nobodyTitle')} hello={t('hello', { name: name.split(' ')[0] ?? name })} intro={t('nobody')} />
  )
}

const OneChild = ({ child }: { child: ChildHome }) => {
  const t = useTexts(homeTexts)
  const [meeting] = child.meetings
  return (
    <>
      <Story child={child} />
      {meeting ? <NextMeeting meeting={meeting} caseId={child.caseId} /> : null}
      <Answers child={child} />
      <Holds holder={child.holder} />
      <Stop title={t('others')}>
        {child.helpers.length === 0 ? (
          <p className="s-soft">{t('noOthers')}</p>
        ) : (
          <Card>
            <ul className="o-people">
              {child.helpers.map(one => (
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
      <Stop title={t('tell')}>
        <p>{t('tellText')}</p>
        <ButtonLink kind="secondary" wide icon={PencilWritingIcon} to={paths.family.plan()}>
          {t('tellPress')}
        </ButtonLink>
      </Stop>
      <LastLook caseId={child.caseId} />
    </>
  )
}
