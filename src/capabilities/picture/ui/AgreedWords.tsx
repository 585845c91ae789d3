import { Shown } from '../../../web/call/index.ts'
import { Card, Details, Icon, More, Tag } from '../../../web/kit/index.ts'
import { CheckmarkCircleIcon } from '../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useEarlier } from './hooks.ts'
import type { Picture, Statement } from './hooks.ts'
import { pictureTexts } from './texts.ts'
import { useBy } from './use-things.ts'

/** A version, by whom and when, and who has signed it. */
export const Words = ({ of }: { of: Statement }) => {
  const t = useTexts(pictureTexts)
  const { date } = useDates()
  const by = useBy()
  return (
    <>
      <p className="s-agreed-words">{of.words}</p>
      <p className="s-soft s-small">
        {t('writtenOn', { day: date(of.at, 'day') })}. {by(of.by)}
        {of.finished ? `. ${t('stands', { day: date(of.finished.at, 'day'), name: of.finished.by })}` : ''}
      </p>
      <ul className="s-signed">
        {of.signatures.map(one => (
          <li key={one.id}>
            <Icon of={CheckmarkCircleIcon} />
            <span>
              {by(one.by)}
              <span className="s-soft s-small"> {t('signedOn', { day: date(one.at, 'day') })}</span>{' '}
              {one.differs === null ? null : <Tag>{t('differs')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What stood before, a page at a time. */
export const Earlier = ({ caseId, first }: { caseId: string; first: Picture['before'] }) => {
  const t = useTexts(pictureTexts)
  return first.earlier.length === 0 ? null : (
    <Details summary={t('earlier')}>
      <Page caseId={caseId} page={first} />
    </Details>
  )
}

const Page = ({ caseId, page: { earlier, more } }: { caseId: string; page: Picture['before'] }) => {
  const t = useTexts(pictureTexts)
  const last = earlier.at(-1)
  return (
    <>
      {earlier.map(one => (
        <div key={one.id} className="s-agreed">
          <Words of={one} />
          <Differences of={one} />
        </div>
      ))}
      {more && last ? <More text={t('older')}>{() => <From caseId={caseId} before={last.id} />}</More> : null}
    </>
  )
}

const From = ({ caseId, before }: { caseId: string; before: string }) => (
  <Shown of={useEarlier(caseId, before)}>{page => <Page caseId={caseId} page={page} />}</Shown>
)

/** What those who signed see in another way, side by side. */
export const Differences = ({ of }: { of: Statement }) => {
  const t = useTexts(pictureTexts)
  const by = useBy()
  const differing = of.signatures.filter(one => one.differs !== null)
  if (differing.length === 0) return null
  return (
    <Card title={t('differsTitle')} look="differ">
      <p>{t('differsText')}</p>
      <div className="s-glasses">
        {differing.map(one => (
          <section key={one.id}>
            <h3>{by(one.by)}</h3>
            <p>{one.differs}</p>
          </section>
        ))}
      </div>
    </Card>
  )
}
