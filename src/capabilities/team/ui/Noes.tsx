import { Row } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Member } from './hooks.ts'
import { teamTexts } from './texts.ts'

/** Who was invited and said no, and has not been asked again: why, and in which words. */
export const Noes = ({ members }: { members: readonly Member[] }) => {
  const t = useTexts(teamTexts)
  const there = members.filter(one => one.to === null).map(one => one.service.id)
  const noes = members.filter(one => one.no !== null && !there.includes(one.service.id))
  if (noes.length === 0) return null
  return (
    <>
      <h3>{t('noes')}</h3>
      {noes.map(one => (
        <SaidNo key={one.id} member={one} />
      ))}
    </>
  )
}

const SaidNo = ({ member: { service, no } }: { member: Member }) => {
  const t = useTexts(teamTexts)
  const { date } = useDates()
  const language = useLanguage()
  if (no === null) return null
  const reason = no.reason && labelIn(no.reason, language)
  return (
    <Row>
      <div>
        <p>{t('saidNo', { service: service.name, day: date(no.on, 'long') })}</p>
        {reason ? <p className="s-small s-soft">{reason}</p> : null}
        {no.words ? <blockquote className="s-written">{no.words}</blockquote> : null}
      </div>
    </Row>
  )
}
