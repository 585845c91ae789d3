import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Details, Icon, Stack, Tag } from '../../../web/kit/index.ts'
import { CheckmarkCircleIcon } from '../../../web/kit/icons.ts'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import { useFinish } from './hooks.ts'
import type { Picture, Statement } from './hooks.ts'
import { Sign } from './Sign.tsx'
import { pictureTexts } from './texts.ts'
import { useBy } from './use-things.ts'
import { WriteAgreed } from './WriteAgreed.tsx'

/** What is said together: the newest version with who has signed it, the differences side by side, and the versions before. */
export const Agreed = ({ caseId, picture }: { caseId: string; picture: Picture }) => {
  const t = useTexts(pictureTexts)
  const [writing, setWriting] = useState(false)
  const [newest, ...before] = picture.statements
  return (
    <Stack>
      <Card title={t('agreed')} beside={newest && !newest.finished ? t('proposal') : undefined}>
        {newest ? (
          <Version caseId={caseId} of={newest} picture={picture} />
        ) : (
          <p className="s-soft">{t('agreedNone')}</p>
        )}
        {writing ? <WriteAgreed caseId={caseId} picture={picture} onClose={() => setWriting(false)} /> : null}
        {picture.may.write && !writing ? (
          <Buttons>
            <Button kind="secondary" onClick={() => setWriting(true)}>
              {t(newest ? 'agreedNew' : 'agreedBegin')}
            </Button>
          </Buttons>
        ) : null}
        {before.length > 0 ? (
          <Details summary={t('earlier', { count: before.length })}>
            {before.map(one => (
              <Words key={one.id} of={one} />
            ))}
          </Details>
        ) : null}
      </Card>
      {newest ? <Differences of={newest} /> : null}
    </Stack>
  )
}

const Words = ({ of }: { of: Statement }) => {
  const t = useTexts(pictureTexts)
  const { date } = useDates()
  const by = useBy()
  return (
    <div className="s-agreed">
      <p className="s-agreed-words">{of.words}</p>
      <p className="s-soft s-small">
        {t('versionBy', { version: of.version, day: date(of.at, 'day') })}. {by(of.by)}
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
    </div>
  )
}

const Version = ({ caseId, of, picture }: { caseId: string; of: Statement; picture: Picture }) => {
  const t = useTexts(pictureTexts)
  const by = useBy()
  const listed = useListed()
  const finish = useFinish({ done: t('finished') })
  const { unsigned, may } = picture
  const names = unsigned.map(one => (one.mine && one.kind !== 'service' ? t('you') : by(one)))
  return (
    <>
      <Words of={of} />
      {names.length > 0 ? <p>{t('unsigned', { names: listed(names) })}</p> : null}
      {may.sign ? <Sign key={of.id} caseId={caseId} of={of} /> : null}
      {may.finish && of.finished === null ? (
        <>
          <Problem of={finish} />
          <Buttons>
            <Button
              kind="secondary"
              busy={finish.busy}
              onClick={() => finish.send({ caseId, statementId: of.id, version: of.version })}
            >
              {t('finish')}
            </Button>
          </Buttons>
        </>
      ) : null}
    </>
  )
}

const Differences = ({ of }: { of: Statement }) => {
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
