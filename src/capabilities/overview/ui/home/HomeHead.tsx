import { Chips, Face, SporHead } from '../../../../web/kit/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useChildName } from '../child-words.ts'
import { homeTexts } from './texts.ts'
import type { ChildHome, Home } from './use-home.ts'

interface HomeHeadProps {
  readonly title: string
  readonly intro?: string
  readonly child: ChildHome
  readonly all: Home['children']
  readonly onChoose: (caseId: string) => void
}

/** Whom the page is for and about; with several children, which one. */
export const HomeHead = ({ title, intro, child, all, onChoose }: HomeHeadProps) => {
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
            <span>
              {t('hello', { name: name.split(' ')[0] ?? name })}
              <br />
              {t('about', { own, child: childName(child) })}
            </span>
          </>
        }
      />
      {all.length > 1 ? (
        <Chips
          label={t('whichChild')}
          options={all.map(one => ({ value: one.caseId, label: one.name }))}
          value={child.caseId}
          onChange={onChoose}
        />
      ) : null}
    </>
  )
}
