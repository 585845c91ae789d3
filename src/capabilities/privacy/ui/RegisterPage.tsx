import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, ButtonLink, Card, Empty, Page, PageHead, Stack, Tag, Why } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import type { Kept, Register } from './hooks.ts'
import { useRegister } from './hooks.ts'
import { NoteDialog } from './NoteDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { registerTexts } from './register-texts.ts'
import { CorrectedDialog } from './Restricted.tsx'
import { useLift } from './restriction-hooks.ts'
import { restrictionTexts } from './restriction-texts.ts'

/** What people ask of their own data, the most urgent first: for the officer, and the leader of the holder's service. */
export const RegisterPage = () => {
  const t = useTexts(registerTexts)
  const read = useRegister()
  const [noting, setNoting] = useState(false)
  const { role } = useSession()
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')}>
        <Button kind="secondary" onClick={() => setNoting(true)}>
          {t('note')}
        </Button>
        {role === 'privacy_officer' ? (
          <ButtonLink kind="plain" to={paths.retention()}>
            {t('toRetention')}
          </ButtonLink>
        ) : null}
      </PageHead>
      <Shown of={read} whole>
        {register => (
          <Stack>
            <Why>
              {t('clock', { months: register.answer.months, source: register.answer.why.source })}{' '}
              {register.notVerified}
            </Why>
            {register.requests.length === 0 ? <Empty title={t('none')} as="h2" /> : null}
            {register.requests.map(one => (
              <OneKept key={one.id} one={one} register={register} />
            ))}
            {noting ? <NoteDialog register={register} onClose={() => setNoting(false)} /> : null}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const OneKept = ({ one, register }: { one: Kept; register: Register }) => {
  const t = useTexts(registerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const [doing, setDoing] = useState<'answer' | 'extend' | 'lift' | 'correct'>()
  const kind = register.kinds.find(found => found.id === one.kind)
  const due = date(one.dueOn)
  const close = () => setDoing(undefined)
  return (
    <Card title={labelIn(kind?.label, language) ?? ''} beside={<State one={one} due={due} />}>
      <Stack gap="small">
        <p>
          {one.asker === null
            ? t('notYours')
            : t('who', { name: one.asker, child: one.childName ?? 'none', via: one.via, on: date(one.receivedOn) })}
        </p>
        {one.words === '' ? null : <p>«{one.words}»</p>}
        {one.extendedBecause === null ? null : <p>{t('longer', { because: one.extendedBecause })}</p>}
        {one.answer === null ? null : <p>{t('answered', { words: one.answer })}</p>}
        <Came one={one} register={register} onDo={setDoing} />
        {one.mayHandle ? (
          <>
            <p className="s-soft">{t('how', { kind: one.kind })}</p>
            <Buttons>
              <Button onClick={() => setDoing('answer')}>{t('answer')}</Button>
              {one.mayExtend ? (
                <Button kind="secondary" onClick={() => setDoing('extend')}>
                  {t('extend')}
                </Button>
              ) : null}
              {one.caseId === null ? null : (
                <ButtonLink kind="plain" to={paths.oversight(one.caseId)}>
                  {t('toCase')}
                </ButtonLink>
              )}
            </Buttons>
          </>
        ) : null}
      </Stack>
      {doing === 'answer' ? <AnswerDialog one={one} register={register} onClose={close} /> : null}
      {doing === 'correct' ? <CorrectedDialog of={one} onClose={close} /> : null}
      {doing === 'lift' ? <LiftDialog of={one} onClose={close} /> : null}
      {doing === 'extend' ? <ExtendDialog one={one} onClose={close} /> : null}
    </Card>
  )
}

/** What came of a yes: put right or not, restricted and used nevertheless, lifted. */
const Came = ({ one, register, onDo }: { one: Kept; register: Register; onDo: (what: 'lift' | 'correct') => void }) => {
  const t = useTexts(registerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const labelOf = (id: string) => labelIn(register.grounds.find(found => found.id === id)?.label, language) ?? ''
  return (
    <>
      {one.corrected === null ? null : (
        <p>{t('correctedOn', { on: date(one.corrected.on), how: one.corrected.how })}</p>
      )}
      {one.ending === null ? null : <p>{t('endsOn', { on: date(one.ending.on), because: one.ending.because })}</p>}
      {one.uses.length === 0 ? null : (
        <ul>
          {one.uses.map((use, at) => (
            <li key={`${use.on} ${at}`}>{t('used', { on: date(use.on), by: use.by, ground: labelOf(use.ground) })}</li>
          ))}
        </ul>
      )}
      {one.mayLift || one.mayCorrect ? (
        <Buttons>
          {one.mayLift ? (
            <Button kind="secondary" onClick={() => onDo('lift')}>
              {t('lift')}
            </Button>
          ) : null}
          {one.mayCorrect ? (
            <Button kind="secondary" onClick={() => onDo('correct')}>
              {t('correct')}
            </Button>
          ) : null}
        </Buttons>
      ) : null}
    </>
  )
}

const LiftDialog = ({ of, onClose }: { of: Kept; onClose: () => void }) => {
  const t = useTexts(restrictionTexts)
  const useWriting = (onDone: () => void) => useLift(onDone, t('lifted'))
  return (
    <ReasonDialog
      {...{ of, onClose, useWriting, draft: 'privacy.lift', title: t('lift'), button: t('lift') }}
      {...{ intro: t('liftIntro'), label: t('liftReason') }}
    />
  )
}

const State = ({ one, due }: { one: Kept; due: string }) => {
  const t = useTexts(registerTexts)
  if (one.outcome !== null) return <Tag tone="yes">{t('outcome', { outcome: one.outcome })}</Tag>
  return one.overdue ? <Tag tone="gap">{t('overdue', { due })}</Tag> : <Tag tone="accent">{t('due', { due })}</Tag>
}
