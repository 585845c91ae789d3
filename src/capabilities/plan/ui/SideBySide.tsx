import { unquoted } from '../../../web/kit/spor/unquoted.ts'
import type { ReactNode } from 'react'
import { Details } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { EvaluationShown, ViewShown } from './hooks.ts'
import { planTexts } from './texts.ts'
import './side-by-side.css'

/** The last evaluation: what child, parents and services each say, at the same size, and what was decided. */
export const SideBySide = ({ evaluation, childName }: { evaluation: EvaluationShown; childName: string }) => {
  const t = useTexts(planTexts)
  const { date } = useDates()
  const { evaluatedOn, carriedOut, effect, decision } = evaluation
  const of = (whose: ViewShown['whose']) => evaluation.views.filter(view => view.whose === whose && isOpenly(view))
  return (
    <div className="s-evaluated">
      <p>
        <b>{t('lastTime', { day: date(evaluatedOn, 'day') })}.</b>{' '}
        {t('done', { done: t('carriedOut', { done: carriedOut }), effect: t('effect', { effect }) })}{' '}
        {t('next', { decision: t('decision', { decision }) })}
      </p>
      <div className="s-sides">
        <Side title={t('childSays', { child: childName })}>
          <ChildSide evaluation={evaluation} childName={childName} said={of('child')} />
        </Side>
        <Side title={t('parentsSay')}>
          <Views views={of('guardian')} />
        </Side>
        <Side title={t('servicesSay')}>
          <Views views={of('service')} />
        </Side>
      </div>
    </div>
  )
}

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h4>{title}</h4>
    {children}
  </div>
)

interface ChildSideProps {
  evaluation: EvaluationShown
  childName: string
  said: readonly ViewShown[]
}

/** Those who are not told the child's words read that the child was heard, and no more. */
const ChildSide = ({ evaluation, childName: child, said }: ChildSideProps) => {
  const t = useTexts(planTexts)
  const { childWords, childHeard, childNotHeard, weight } = evaluation
  if (childNotHeard !== null) return <p>{t('notHeard', { child, because: childNotHeard })}</p>
  if (!childHeard) return <p>{t('notHeardOnly', { child })}</p>
  if (childWords === null && said.length === 0) return <p>{t('childHeard', { child })}</p>
  return (
    <>
      {childWords === null ? <Views views={said} /> : <p>«{unquoted(childWords)}»</p>}
      {weight === null ? null : (
        <p className="s-soft s-small">
          {t('weight', { weight: weight.weight, child })} {weight.because}
        </p>
      )}
    </>
  )
}

const Views = ({ views }: { views: readonly ViewShown[] }) => {
  const t = useTexts(planTexts)
  if (views.length === 0) return <p className="s-soft">{t('nobodySaid')}</p>
  return views.map(view => (
    <p key={`${view.name} ${view.at}`}>
      <Said view={view} />
    </p>
  ))
}

const Said = ({ view: { name, helps, words, weight } }: { view: ViewShown }) => {
  const t = useTexts(planTexts)
  return (
    <>
      <b>{name}:</b> {[helps === null ? '' : t('helps', { helps }), words].filter(Boolean).join('. ')}
      {weight && (
        <span className="s-soft">
          {' '}
          {t('weight', { weight: weight.weight, child: name })} {weight.because}
        </span>
      )}
    </>
  )
}

/** What stands open in a plan that people look at together: not what the child has said to some alone. */
export const isOpenly = ({ whose, audience }: ViewShown): boolean => whose !== 'child' || audience === 'everyone'

/** What the child has said to some alone, each with for whom; shut, under a line that is always there, so that it tells nothing. */
export const NotForAll = ({ views }: { views: readonly ViewShown[] }) => {
  const t = useTexts(planTexts)
  const shut = views.filter(view => !isOpenly(view))
  return (
    <Details summary={t('notForAll')}>
      {shut.length === 0 ? <p className="s-soft">{t('nobodySaid')}</p> : null}
      {shut.map(view => (
        <p key={`${view.name} ${view.at}`}>
          <Said view={view} /> <span className="s-soft">{t('forWhom', { audience: view.audience ?? 'team' })}</span>
        </p>
      ))}
    </Details>
  )
}

/** What people have said of a measure since it was last evaluated. */
export const ViewList = ({ title, views }: { title: string; views: readonly ViewShown[] }) => (
  <div className="s-view">
    <h4>{title}</h4>
    <Views views={views} />
  </div>
)
