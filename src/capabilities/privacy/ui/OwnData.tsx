import type { ComponentType, ReactNode } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Link, Stack, Tag } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AskForm } from './AskForm.tsx'
import type { Own, OwnRequest } from './hooks.ts'
import { useOwn, useTakePackage, useTakePrint } from './hooks.ts'
import { ownTexts } from './own-texts.ts'

/** A section as the app around it draws one. */
export type Section = ComponentType<{ title: string; children: ReactNode }>

/** What I have asked of my own data, what I can ask, and what is ready to fetch. */
export const OwnData = ({ section: Part }: { section: Section }) => {
  const t = useTexts(ownTexts)
  const read = useOwn()
  return (
    <Shown of={read}>
      {own => (
        <>
          {own.requests.length === 0 ? null : (
            <Part title={t('asked')}>
              <Stack>
                {own.requests.map(one => (
                  <OneAsked key={one.id} one={one} own={own} />
                ))}
              </Stack>
            </Part>
          )}
          <Part title={t('ask')}>
            <AskForm own={own} />
          </Part>
        </>
      )}
    </Shown>
  )
}

const OneAsked = ({ one, own }: { one: OwnRequest; own: Own }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const kind = labelIn(own.kinds.find(found => found.id === one.kind)?.label, language) ?? ''
  const child = one.childName ?? 'none'
  return (
    <article>
      <Stack gap="small">
        <h3>{t('about', { kind, child })}</h3>
        <p>
          <Tag tone={one.outcome === null ? 'accent' : one.outcome === 'refused' ? 'differ' : 'yes'}>
            {t('state', { state: one.outcome ?? 'waits' })}
          </Tag>{' '}
          {t('received', { on: date(one.receivedOn) })}{' '}
          {one.outcome === null ? t('due', { on: date(one.dueOn) }) : null}
        </p>
        {one.words === '' ? null : <p>«{one.words}»</p>}
        {one.extendedBecause === null ? null : <p>{t('longer', { because: one.extendedBecause })}</p>}
        {one.answer === null ? null : <Answered one={one} own={own} />}
      </Stack>
    </article>
  )
}

const Answered = ({ one, own }: { one: OwnRequest; own: Own }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <>
      <p>
        <b>{t('answer', { on: one.answeredOn ? date(one.answeredOn) : '' })}</b> {one.answer}
      </p>
      {one.corrected === null ? null : (
        <p>{t('correctedOn', { on: date(one.corrected.on), how: one.corrected.how })}</p>
      )}
      {one.kind === 'restriction' && one.outcome !== 'refused' ? (
        <p>{one.ending ? t('endsOn', { on: date(one.ending.on), because: one.ending.because }) : t('restricted')}</p>
      ) : null}
      {one.fetchUntil === null ? null : <Fetch id={one.id} until={one.fetchUntil} />}
      <p className="s-soft s-small">
        {t('complain')}{' '}
        {own.complain.map(({ id, label, url }, at) => (
          <span key={id}>
            {at > 0 ? ' · ' : ''}
            <Link href={url}>{labelIn(label, language)}</Link>
          </span>
        ))}
      </p>
    </>
  )
}

/** To read, and as data; with strong log-in, made anew each time. */
const Fetch = ({ id, until }: { id: string; until: string }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const [print, data] = [useTakePrint(), useTakePackage()]
  return (
    <>
      <p>{t('ready', { until: date(until) })}</p>
      <Problem of={print.problem === undefined ? data : print} />
      <Buttons>
        <Button busy={print.busy} onClick={() => print.fetch({ id, language })}>
          {t('takePrint')}
        </Button>
        <Button kind="secondary" busy={data.busy} onClick={() => data.fetch({ id })}>
          {t('takeData')}
        </Button>
      </Buttons>
    </>
  )
}
