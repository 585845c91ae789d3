import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { ShownBlock } from './hooks.ts'
import { blockTexts } from './texts.ts'

/** What is hidden from whom, why, by whom, and when it was looked at again. */
export const AboutBlock = ({ block }: { block: ShownBlock }) => {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  const { date } = useDates()
  const { what, person, code, reason, by, on, recheckOn, entry, reviews } = block
  const topic = what.scope === 'topic' ? t('topic', { topic: what.topic }) : 'none'
  return (
    <div>
      <p>
        <b>{t('for', { what: t('what', { scope: what.scope }), topic, person })}</b>
      </p>
      {entry ? <p className="s-small">«{entry}»</p> : null}
      <p>{t('because', { label: labelIn(code.label, language), reason })}</p>
      <p className="s-small s-soft">
        {t('by', { by, day: date(on, 'long'), recheck: date(recheckOn, 'long') })} {block.due ? t('due') : null}
      </p>
      <p className="s-small s-soft">
        {t('source', { source: code.why.source })} {code.why.verifiedOn === undefined ? t('unverified') : null}
      </p>
      {reviews.map(one => (
        <p key={`${one.on} ${one.words}`} className="s-small">
          {t('reviewed', { day: date(one.on, 'long'), by: one.by, words: one.words })}
        </p>
      ))}
    </div>
  )
}
