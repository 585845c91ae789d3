import { Chips, Face, SporHead } from '../../../web/kit/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { useChildName, useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'
import type { Home } from './use-home.ts'

interface HomeHeadProps {
  readonly title: string
  readonly intro: string | undefined
  readonly greets: boolean
  readonly child: Home['children'][number]
  readonly all: Home['children']
  readonly onChoose: (childId: string) => void
}

/** Whom the page is for and about; with several children, which one, and how much waits for an answer about each. */
export const HomeHead = ({ title, intro, greets, child, all, onChoose }: HomeHeadProps) => {
  const t = useTexts(homeTexts)
  const { name, role } = useSession()
  const childName = useChildName(useNow())
  const own = role === 'youth' ? 'yes' : 'no'
  return (
    <>
      <SporHead
        title={title}
        intro={intro}
        hello={
          <>
            <Face name={child.name} size="large" />
            {greets ? (
              <span>
                {t('hello', { name: name.split(' ')[0] ?? name })}
                <br />
                {t('about', { own, child: childName(child) })}
              </span>
            ) : (
              <span>{childName(child)}</span>
            )}
          </>
        }
      />
      {all.length > 1 ? (
        <Chips
          label={t('whichChild')}
          options={all.map(one => ({ value: one.id, label: t('oneChild', { name: one.name, count: one.waits }) }))}
          value={child.id}
          onChange={onChoose}
        />
      ) : null}
    </>
  )
}
