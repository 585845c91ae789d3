import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { ButtonLink, Skeleton, Spor, SporHead, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { HomeHead } from './HomeHead.tsx'
import { homeTexts } from './texts.ts'
import type { ChildHome } from './use-home.ts'
import { useHome } from './use-home.ts'

/** The top of a page with the child it is about and, with several children, the choice between them. */
export type Head = (title: string, intro?: string) => ReactNode

interface OwnPageProps {
  /** What the page is called until it can say more. */
  title: string
  /** Says hello to the reader; only on Hjem. */
  greets?: boolean
  children: (child: ChildHome, head: Head) => ReactNode
  /** What stands there for who sees no child. */
  alone?: ReactNode
}

/** A page of the family's app about one child, chosen for all pages at once. */
export const OwnPage = ({ title, greets = false, children: inside, alone }: OwnPageProps) => {
  const { read, children, chosen, choose } = useHome()
  const about = children.find(one => one.id === chosen)
  const headOf =
    (child: typeof about): Head =>
    (words, intro) =>
      child ? (
        <HomeHead {...{ title: words, intro, child, greets }} all={children} onChoose={choose} />
      ) : (
        <SporHead title={words} intro={intro} />
      )
  if (read.data === undefined)
    return (
      <Spor>
        {headOf(about)(title)}
        <Shown of={read} until={<Skeleton lines={6} />}>
          {() => null}
        </Shown>
      </Spor>
    )
  const { child } = read.data
  if (child) return <Spor>{inside(child, headOf(child))}</Spor>
  return (
    <Spor>
      <Nobody />
      {alone}
    </Spor>
  )
}

/** A page without a child: nothing is shared yet. */
const Nobody = () => {
  const t = useTexts(homeTexts)
  const { name } = useSession()
  return (
    <SporHead title={t('nobodyTitle')} hello={t('hello', { name: name.split(' ')[0] ?? name })} intro={t('nobody')} />
  )
}

/** What a page says of a child about whom nothing is agreed yet, with the way to where something stands. */
export const NoCase = ({ child }: { child: ChildHome }) => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t('noCaseTitle')}>
      <p>{t('noCase', { child: child.name })}</p>
      <ButtonLink kind="secondary" wide to={paths.family.home()}>
        {t('toHome')}
      </ButtonLink>
    </Stop>
  )
}
