import { useState } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Card, Empty, Link, Page, PageHead, Stack, TextArea } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useAnswer, useTellSeen, useUnitQuestions } from './hooks.ts'
import type { ForUnit } from './hooks.ts'
import { unitQuestionTexts } from './texts.ts'

/** For the coordinating unit: what those around children ask, and its answers; whose it is only for those who see the plan. */
export const UnitQuestionsPage = () => {
  const t = useTexts(unitQuestionTexts)
  return (
    <Page>
      <PageHead title={t('unitPage')} intro={t('unitIntro')} />
      <Shown of={useUnitQuestions()}>
        {({ questions }) =>
          questions.length === 0 ? (
            <Empty title={t('unitNone')} as="h2">
              <p>{t('unitNoneMore')}</p>
            </Empty>
          ) : (
            <Stack gap="large">
              <Some title={t('waiting')} of={questions.filter(one => one.state === 'sent')} />
              <Some title={t('answered')} of={questions.filter(one => one.state === 'answered')} />
            </Stack>
          )
        }
      </Shown>
    </Page>
  )
}

const Some = ({ title, of }: { title: string; of: readonly ForUnit[] }) =>
  of.length === 0 ? null : (
    <Stack>
      <h2>{title}</h2>
      {of.map(one => (
        <One key={one.id} one={one} />
      ))}
    </Stack>
  )

const One = ({ one }: { one: ForUnit }) => {
  const t = useTexts(unitQuestionTexts)
  const { date } = useDates()
  const now = useNow()
  const language = useLanguage()
  const {
    caseNumber: number,
    askedBy: name,
    service,
    unit,
    askedAt,
    dueOn,
    state,
    seen,
    answer,
    endedBy,
    endedAt,
  } = one
  useTellSeen(one.id, one.mine && state === 'sent')
  const kind = labelIn(one.kind, language) ?? t('nameless')
  const waits = state === 'sent'
  return (
    <Card
      as="h3"
      title={t('inCase', { kind, number })}
      beside={waits ? t(daysUntil(dueOn, now) < 0 ? 'pastDue' : 'due', { day: date(dueOn, 'day') }) : undefined}
    >
      <p className="s-soft">{t('from', { name, service, unit, day: date(askedAt, 'long') })}</p>
      {seen ? (
        <p>
          <b>{t('about', { name: seen.childName })}.</b> {seen.words}{' '}
          <Link to={paths.child(one.caseId, 'plan')}>{t('open')}</Link>
        </p>
      ) : null}
      {waits ? (
        <Answer one={one} />
      ) : (
        <>
          <blockquote>{answer}</blockquote>
          <p className="s-soft s-small">
            {t('answeredBy', { name: endedBy ?? '', day: endedAt === null ? '' : date(endedAt, 'long') })}
          </p>
        </>
      )}
    </Card>
  )
}

const Answer = ({ one: { id: questionId, caseId, version } }: { one: ForUnit }) => {
  const t = useTexts(unitQuestionTexts)
  const [pressed, setPressed] = useState(false)
  const draft = useDraft(`unit_question.answer:${questionId}`, { words: '' }, one => [one.words])
  const write = useAnswer({ done: t('answerDone'), onDone: () => void draft.discard() })
  const { words } = draft.value
  const missing = words.trim() === ''
  return (
    <Stack gap="small">
      <TextArea
        label={t('answer')}
        hint={t('answerHint')}
        maxLength={2000}
        value={words}
        saved={draft.saved}
        error={pressed && missing ? t('answerMissing') : undefined}
        onChange={text => draft.set({ words: text })}
      />
      <Send
        of={write}
        kind="secondary"
        onSend={() => (missing ? setPressed(true) : write.send({ caseId, questionId, version, words }))}
      >
        {t('answerDo')}
      </Send>
    </Stack>
  )
}
