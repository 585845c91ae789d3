import { useState } from 'react'
import { Shown, useRead } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { Button, Card, Page, PageHead, Stack, Table, Tag } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import * as api from '../language-api.ts'
import { NoteReview } from './NoteReview.tsx'
import { languageTexts } from './language-texts.ts'

export type Languages = ReplyOf<typeof api.listLanguages>

/** Språk: what families can read in, what is missing, and what somebody qualified has looked over. */
export const LanguagesPage = () => {
  const t = useTexts(languageTexts)
  const read = useRead(api.listLanguages, {})
  const [noting, setNoting] = useState(false)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Shown of={read} whole>
        {languages => (
          <Stack>
            <Standing languages={languages} />
            <div>
              <Button onClick={() => setNoting(true)}>{t('note')}</Button>
            </div>
            <Reviews languages={languages} />
            {noting ? <NoteReview languages={languages} onClose={() => setNoting(false)} /> : null}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

type Language = Languages[number]
const howOf = ({ texts, missing, reviewed }: Language) =>
  reviewed === 0 ? 'none' : reviewed < texts - missing ? 'some' : 'all'

const Standing = ({ languages }: { languages: Languages }) => {
  const t = useTexts(languageTexts)
  return (
    <Table
      caption={t('table')}
      rows={languages}
      rowKey={one => one.language}
      columns={[
        { head: t('language'), cell: one => <span lang={one.language}>{one.name}</span> },
        { head: t('texts'), cell: one => one.texts, number: true },
        { head: t('missing'), cell: one => one.missing, number: true },
        { head: t('reviewed'), cell: one => one.reviewed, number: true },
        { head: t('state'), cell: one => <Tag>{t('stands', { how: howOf(one), missing: one.missing })}</Tag> },
      ]}
    />
  )
}

const Reviews = ({ languages }: { languages: Languages }) => {
  const t = useTexts(languageTexts)
  const { date } = useDates()
  const all = languages.flatMap(({ reviews, ...of }) => reviews.map(review => ({ ...review, of })))
  return (
    <Card title={t('reviews')}>
      {all.length === 0 ? <p className="s-soft">{t('noReviews')}</p> : null}
      {all.map(({ id, of, reviewer, qualification, reviewedOn, covers, notedBy }) => (
        <p key={id}>
          <b lang={of.language}>{of.name}</b>:{' '}
          {t('review', {
            reviewer,
            qualification,
            day: date(reviewedOn, 'long'),
            covers,
            texts: of.texts - of.missing,
          })}{' '}
          {notedBy ? t('notedBy', { name: notedBy }) : null}
        </p>
      ))}
    </Card>
  )
}
