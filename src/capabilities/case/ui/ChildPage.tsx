import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Baton, ChildHeader, LevelPath, Link, Page, Tabs } from '../../../web/kit/index.ts'
import { CHILD_TABS, paths, useParam } from '../../../web/paths/index.ts'
import type { ChildTab } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { capital, daysUntil, labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useCase } from './hooks.ts'
import type { CaseShown } from './hooks.ts'
import { caseTexts } from './texts.ts'

interface Fact {
  readonly term: string
  readonly text: ReactNode
  readonly note?: ReactNode
}
interface ChildPageProps {
  /** The tabs that there are screens for. */
  tabs?: readonly ChildTab[] | undefined
  /** The state of the consents, from its own room. */
  consent?: Fact | undefined
  /** What comes next in the case, and on which day; else the deadline of the step. */
  next?: { readonly on: string; readonly what: string } | undefined
  /** *Akutt*. */
  act?: ReactNode
  /** The tab that is open. */
  children: ReactNode
}

/** The child's page: who it is about, where we are, who holds, what is next; its tabs stand below. */
export const ChildPage = ({ tabs = CHILD_TABS, consent, next, act, children }: ChildPageProps) => {
  const caseId = useParam('caseId')
  const read = useCase(caseId)
  return (
    <Shown of={read} whole>
      {shown => (
        <>
          <Head shown={shown} tabs={tabs} consent={consent} next={next} act={act} />
          <Page>{children}</Page>
        </>
      )}
    </Shown>
  )
}

const Head = ({ shown, tabs, consent, next, act }: Omit<ChildPageProps, 'children'> & { shown: CaseShown }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { child, levels, level, holder } = shown
  const facts = [useBatonFact(shown), ...(consent ? [consent] : []), useNextFact(shown, next)]
  return (
    <ChildHeader
      name={child.name}
      about={useAbout(shown)}
      label={t('about', { name: child.name })}
      back={{ to: paths.children(), text: t('back') }}
      path={
        <LevelPath
          levels={levels.map(one => ({ number: one.ordinal, label: labelIn(one.name, language) }))}
          current={level}
          held={holder !== null}
        />
      }
      act={act}
      facts={facts}
    >
      <Tabs
        label={t('tabs', { name: child.name })}
        items={(tabs ?? []).map(tab => ({ to: paths.child(shown.id, tab), within: true, text: t('tab', { tab }) }))}
      />
    </ChildHeader>
  )
}

/** Age, unit and interpreter: what everybody should know before they say hello. */
function useAbout({ child, ownerService }: CaseShown): string {
  const t = useTexts(caseTexts)
  const { date } = useDates()
  const expected = child.expectedOn === null ? '' : t('expected', { day: date(child.expectedOn, 'day') })
  const age = child.age === null ? expected : t('age', { years: child.age })
  const interpreter = child.interpreterLanguage === null ? '' : t('interpreter')
  return [age, ownerService.name, interpreter].filter(word => word !== '').join(' · ')
}

function useBatonFact({ id, holder, mine }: CaseShown): Fact {
  const t = useTexts(caseTexts)
  const { date } = useDates()
  const now = useNow()
  if (!holder) return { term: t('baton'), text: t('nobody') }
  const since = `${date(holder.since)} (${t('days', { count: -daysUntil(holder.since, now) })})`
  const words = { kind: holder.kind, day: since }
  return {
    term: t('baton'),
    text: (
      <>
        <Baton /> <Link to={paths.baton(id)}>{holder.name}</Link>
      </>
    ),
    note: mine ? t('holdsMine', words) : t('holds', words),
  }
}

function useNextFact({ step, stepDue, pausedUntil, closed }: CaseShown, next: ChildPageProps['next']): Fact {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { date, relative } = useDates()
  const now = useNow()
  const term = t('next')
  if (closed) return { term, text: t('closedOn', { day: date(closed.at) }) }
  if (pausedUntil !== null) return { term, text: t('resting', { day: date(pausedUntil) }) }
  if (next && (stepDue === null || next.on < stepDue))
    return { term, text: capital(date(next.on)), note: `${next.what}, ${relative(next.on, now).toLowerCase()}` }
  if (stepDue === null) return { term, text: t('noDeadline'), note: labelIn(step.title, language) }
  return {
    term,
    text: capital(date(stepDue)),
    note: `${labelIn(step.title, language)}, ${relative(stepDue, now).toLowerCase()}`,
  }
}
