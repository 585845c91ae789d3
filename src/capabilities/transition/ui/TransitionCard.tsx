import { Card, DefinitionList, Link, Message, Stack, Tag } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AskReceiver } from './AskReceiver.tsx'
import { BlockPart } from './BlockPart.tsx'
import { CheckForm } from './CheckForm.tsx'
import { Drop } from './Drop.tsx'
import type { CaseTransitions, OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface TransitionCardProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly found: CaseTransitions
}

/** One passage: how far it has come, the pack, and what can be done next. */
export const TransitionCard = ({ caseId, one, found }: TransitionCardProps) => {
  const t = useTexts(transitionTexts)
  const { date } = useDates()
  const language = useLanguage()
  const facts = [
    { term: t('from'), text: one.from },
    { term: t('to'), text: [one.to, one.toPerson].filter(Boolean).join(', ') },
    { term: t('receiveBy'), text: one.acceptedOn ? '' : date(one.receiveBy, 'long') },
  ]
  return (
    <Card
      title={t('onDay', { passage: labelIn(one.passage, language), day: date(one.on, 'long') })}
      beside={<Tag {...(one.state === 'accepted' ? { tone: 'yes' } : {})}>{t('state', { state: one.state })}</Tag>}
    >
      <Stack>
        <DefinitionList items={facts.filter(fact => fact.text !== '')} look="beside" />
        <Standing one={one} />
        <Elsewhere caseId={caseId} one={one} />
        {one.mayCheck ? <CheckForm caseId={caseId} one={one} /> : null}
        {one.blocks.length > 0 ? (
          <section>
            <h3>{t('pack')}</h3>
            {one.mayPrepare ? <p className="s-soft">{t('packIntro')}</p> : null}
            {one.blocks.map(block => (
              <BlockPart key={`${block.id} ${block.version}`} caseId={caseId} one={one} block={block} />
            ))}
          </section>
        ) : null}
        {one.mayPrepare ? <AskReceiver caseId={caseId} one={one} found={found} /> : null}
        {one.mayPrepare ? <Drop caseId={caseId} one={one} /> : null}
      </Stack>
    </Card>
  )
}

/** How far it has come, in a sentence. */
const Standing = ({ one }: { one: OneTransition }) => {
  const t = useTexts(transitionTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { declined, check } = one
  return (
    <>
      {declined ? (
        <Message tone="problem">
          <p>{t('declined', { reason: labelIn(declined.reason, language) })}</p>
          {declined.words ? <p>{t('declinedWords', { words: declined.words })}</p> : null}
        </Message>
      ) : null}
      {one.state === 'sent' ? <p>{t('waits', { who: one.toPerson ?? one.to ?? '' })}</p> : null}
      {one.acceptedOn ? (
        <p>{t('acceptedBy', { who: one.toPerson ?? one.to ?? '', day: date(one.acceptedOn, 'long') })}</p>
      ) : null}
      {one.state === 'accepted' && !check && !one.mayCheck && one.checkOn ? (
        <p className="s-soft">{t('checkOn', { day: date(one.checkOn, 'long') })}</p>
      ) : null}
      {check ? (
        <Message>
          <p>{t('going', { going: check.going })}</p>
          {check.missing ? <p>{t('declinedWords', { words: check.missing })}</p> : null}
        </Message>
      ) : null}
      {one.droppedBecause ? <p>{t('declinedWords', { words: one.droppedBecause })}</p> : null}
    </>
  )
}

/** What belongs to it and is done elsewhere, or by the family itself. */
const Elsewhere = ({ caseId, one: { elsewhere } }: { caseId: string; one: OneTransition }) => {
  const t = useTexts(transitionTexts)
  if (elsewhere === null) return null
  return (
    <Message>
      <p>{t(elsewhere)}</p>
      {elsewhere === 'birthday' ? <Link to={paths.team(caseId, 'barnet')}>{t('toBirthday')}</Link> : null}
    </Message>
  )
}
