import { Problem, Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Card, Link, Page, PageHead, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { Live } from '../../../web/live/index.ts'
import { May } from '../../../web/may/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useAskUnit, useAskedUnit, useTakeBack } from './hooks.ts'
import type { AskedUnit } from './hooks.ts'
import { unitQuestionTexts } from './texts.ts'

type Question = AskedUnit['questions'][number]

/** For those around a child: asks the coordinating unit, and what has been asked and answered. */
export const AskUnitPage = () => {
  const t = useTexts(unitQuestionTexts)
  const caseId = useParam('caseId')
  return (
    <Page width="form">
      <Live caseId={caseId} />
      <p className="s-crumb">
        <Link to={paths.child(caseId)}>{t('toChild')}</Link>
      </p>
      <PageHead title={t('page')} intro={t('pageIntro')} />
      <Shown of={useAskedUnit(caseId)}>
        {({ questions, kinds, open }) => (
          <Stack gap="large">
            {open ? (
              <May do="unit_question.ask" in={caseId}>
                <Ask caseId={caseId} kinds={kinds} />
              </May>
            ) : (
              <p>{t('closed')}</p>
            )}
            <h2>{t('before')}</h2>
            {questions.length === 0 ? <p className="s-soft">{t('none')}</p> : null}
            {questions.map(one => (
              <Asked key={one.id} one={one} />
            ))}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const Ask = ({ caseId, kinds }: { caseId: string; kinds: AskedUnit['kinds'] }) => {
  const t = useTexts(unitQuestionTexts)
  const language = useLanguage()
  const draft = useDraft(`unit_question.new:${caseId}`, { kind: '', words: '' }, one => [one.words])
  const write = useAskUnit({ done: t('asked'), onDone: () => void draft.discard() })
  const { kind, words } = draft.value
  return (
    <Card>
      <Stack>
        {kinds.length === 0 ? null : (
          <Select
            label={t('kind')}
            unchosen={t('choose')}
            options={kinds.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
            value={kind}
            onChange={id => draft.set({ kind: id })}
          />
        )}
        <TextArea
          label={t('words')}
          hint={t('wordsHint')}
          optional
          rows={5}
          maxLength={2000}
          value={words}
          saved={draft.saved}
          onChange={text => draft.set({ words: text })}
        />
        <div>
          <b>{t('sees')}</b>
          <p className="s-soft">{t('seesText')}</p>
        </div>
        <Send
          of={write}
          ready={kinds.length === 0 || kind !== ''}
          onSend={() =>
            write.send({
              ...{ caseId, kind: kinds.length === 0 ? null : kind },
              words: words.trim() === '' ? null : words,
            })
          }
        >
          {t('ask')}
        </Send>
      </Stack>
    </Card>
  )
}

const Asked = ({ one }: { one: Question }) => {
  const t = useTexts(unitQuestionTexts)
  const { date } = useDates()
  const now = useNow()
  const language = useLanguage()
  const { state, kind, words, askedBy, askedAt, to, dueOn, answer, endedBy, endedAt, mayTakeBack } = one
  const ended = { name: endedBy ?? '', day: endedAt === null ? '' : date(endedAt, 'long') }
  return (
    <Card
      as="h3"
      title={labelIn(kind, language) ?? t('nameless')}
      {...(state === 'sent' ? {} : { look: 'flat' as const })}
    >
      <p className="s-soft">{t('by', { name: askedBy, day: date(askedAt, 'long') })}</p>
      {words === null ? null : <p>{words}</p>}
      {state === 'sent' ? (
        <p>{t(daysUntil(dueOn, now) < 0 ? 'late' : 'waits', { to, day: date(dueOn, 'day') })}</p>
      ) : null}
      {state === 'answered' ? (
        <>
          <p>
            <b>{t('answeredBy', ended)}</b>
          </p>
          <blockquote>{answer}</blockquote>
        </>
      ) : null}
      {state === 'withdrawn' ? <p>{endedBy === null ? t('endedWithCase') : t('withdrawnBy', ended)}</p> : null}
      {mayTakeBack ? <TakeBack one={one} /> : null}
    </Card>
  )
}

const TakeBack = ({ one: { id: questionId, caseId, version } }: { one: Question }) => {
  const t = useTexts(unitQuestionTexts)
  const write = useTakeBack({ done: t('takenBack') })
  return (
    <div>
      <Button kind="plain" busy={write.busy} onClick={() => write.send({ caseId, questionId, version })}>
        {t('takeBack')}
      </Button>
      <Problem of={write} />
    </div>
  )
}
