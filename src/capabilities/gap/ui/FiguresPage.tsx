import { Shown, useRead } from '../../../web/call/index.ts'
import { Card, Empty, Message, Page, PageHead, Stack, Table } from '../../../web/kit/index.ts'
import { EyeSlashIcon } from '../../../web/kit/icons.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { figures } from '../api.ts'
import type { Figures } from '../figures-model.ts'
import { figureTexts } from './texts.ts'

/** What slips, in numbers: how long things stand, between whom, and what was said to be no gap. */
export const FiguresPage = () => {
  const t = useTexts(figureTexts)
  const { date } = useDates()
  return (
    <Shown of={useRead(figures, {})} whole>
      {shown => (
        <Page>
          <PageHead
            title={t('title')}
            intro={t('intro', {
              whole: shown.whole ? 'yes' : 'no',
              from: date(shown.from, 'long'),
              to: date(shown.to, 'long'),
            })}
          />
          <Stack gap="large">
            <Message icon={EyeSlashIcon}>
              <p>
                <b>{t('shield', { fewest: shown.fewest })}</b> {t('shieldMore')}
              </p>
            </Message>
            {shown.types.length + shown.services.length + shown.answers.length === 0 ? (
              <Empty title={t('none')} as="h2">
                <p>{t('noneMore')}</p>
              </Empty>
            ) : (
              <>
                <ByType types={shown.types} />
                <OfServices services={shown.services} />
                <ByPair pairs={shown.pairs} />
                <Answers answers={shown.answers} />
              </>
            )}
          </Stack>
        </Page>
      )}
    </Shown>
  )
}

const ByType = ({ types }: Pick<Figures, 'types'>) => {
  const t = useTexts(figureTexts)
  return (
    <Card title={t('days')}>
      <p className="s-soft">{t('daysIntro')}</p>
      <Table
        caption={t('days')}
        rows={types}
        rowKey={({ type }) => type}
        columns={[
          { head: t('what'), cell: ({ type }) => t('type', { type }) },
          { head: t('cases'), cell: ({ cases }) => cases ?? t('few'), number: true },
          { head: t('median'), cell: ({ days }) => days ?? t('tooFew'), number: true },
        ]}
      />
    </Card>
  )
}

const OfServices = ({ services }: Pick<Figures, 'services'>) => {
  const t = useTexts(figureTexts)
  if (services.length === 0) return null
  return (
    <Card title={t('ofServices')}>
      <Table
        caption={t('ofServices')}
        rows={services}
        rowKey={({ type }) => type}
        columns={[
          { head: t('what'), cell: ({ type }) => t('type', { type }) },
          { head: t('services'), cell: one => one.services, number: true },
          { head: t('median'), cell: ({ days }) => days ?? t('tooFew'), number: true },
        ]}
      />
    </Card>
  )
}

const ByPair = ({ pairs }: Pick<Figures, 'pairs'>) => {
  const t = useTexts(figureTexts)
  return (
    <Card title={t('pairs')}>
      <p className="s-soft">{t('pairsIntro')}</p>
      {pairs.length === 0 ? (
        <p>{t('noPairs')}</p>
      ) : (
        <Table
          caption={t('pairs')}
          rows={pairs}
          rowKey={({ from, to }) => `${from} ${to}`}
          columns={[
            { head: t('owner'), cell: ({ from }) => from },
            { head: t('other'), cell: ({ to }) => to },
            { head: t('cases'), cell: ({ cases }) => cases, number: true },
            { head: t('median'), cell: ({ days }) => days ?? t('tooFew'), number: true },
          ]}
        />
      )}
    </Card>
  )
}

const Answers = ({ answers }: Pick<Figures, 'answers'>) => {
  const t = useTexts(figureTexts)
  const language = useLanguage()
  return (
    <Card title={t('answers')}>
      {answers.length === 0 ? (
        <p>{t('noAnswers')}</p>
      ) : (
        <>
          <p className="s-soft">{t('answersIntro')}</p>
          <Table
            caption={t('answers')}
            rows={answers}
            rowKey={({ type, reason }) => `${type} ${reason.nb}`}
            columns={[
              { head: t('what'), cell: ({ type }) => t('type', { type }) },
              { head: t('reason'), cell: ({ reason }) => labelIn(reason, language) },
              { head: t('cases'), cell: ({ cases }) => cases ?? t('few'), number: true },
            ]}
          />
        </>
      )}
    </Card>
  )
}
