import { Shown, useRead } from '../../../../web/call/index.ts'
import { Card, DefinitionList, Own, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { openConcern } from '../../api.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { familyConcernTexts } from './family-texts.ts'
import { OurTalks } from './OurTalks.tsx'
import { WhatFollows } from './WhatFollows.tsx'
import { Readers } from './WhoReads.tsx'
import '../concern.css'

/** What somebody has wondered about and told the family: one stop for each. */
export const FamilyConcerns = ({ ids }: { ids: readonly string[] }) =>
  ids.map(id => <OneConcern key={id} concernId={id} />)

const OneConcern = ({ concernId }: { concernId: string }) => (
  <Shown of={useRead(openConcern, { concernId })}>{concern => <Read concern={concern} />}</Shown>
)

const Read = ({ concern }: { concern: ConcernShown }) => {
  const t = useTexts(familyConcernTexts)
  const { date } = useDates()
  const { writer, note, notedOn } = concern
  const more = [
    { term: t('where'), text: note.arena },
    { term: t('howLong'), text: note.duration },
    { term: t('before'), text: note.earlier },
  ].filter(item => item.text !== '')
  return (
    <Stop title={t('wondered', { name: writer.name.split(' ')[0] ?? writer.name })}>
      <p className="s-soft">{t('one', { writer: writer.name, service: writer.service, date: date(notedOn) })}</p>
      {note.strengths === '' ? null : <Words title={t('strengths')} look="good" words={note.strengths} />}
      <Words title={t('seen')} words={note.facts} />
      {note.childSaid === '' ? null : (
        <Card title={t('youSaid')} as="h3">
          <Own>{note.childSaid}</Own>
        </Card>
      )}
      {more.length > 0 ? (
        <Card look="flat">
          <DefinitionList items={more} />
        </Card>
      ) : null}
      {note.interpretation ? (
        <Words title={t('thinks', { name: writer.name })} look="own" words={note.interpretation} />
      ) : null}
      <OurTalks talks={concern.talks} />
      <WhatFollows concern={concern} />
      <Readers readers={concern.whoSees} />
    </Stop>
  )
}

const Words = ({ title, words, look }: { title: string; words: string; look?: 'good' | 'own' }) => (
  <Card title={title} as="h3" look={look}>
    <p className="s-written">{words}</p>
  </Card>
)
