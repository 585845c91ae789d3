import { Problem } from '../../../web/call/index.ts'
import { Button, Row } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Signers } from './hooks.ts'
import { useEndException } from './hooks.ts'
import { signerTexts } from './texts.ts'

interface ExceptionProps {
  caseId: string
  one: Signers['exceptions'][number]
  mayDecide: boolean
}
/** That somebody need not answer, why, and the way to end it. */
export const ExceptionRow = ({ caseId, one, mayDecide }: ExceptionProps) => {
  const t = useTexts(signerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const end = useEndException(t('exceptionEnded'))
  const { id, person, to, label, words, by, version, why } = one
  const facts = { person: person ?? 'none', to: date(to, 'long'), label: labelIn(label, language), words, by }
  return (
    <Row apart>
      <div>
        <p>{t('exception', facts)}</p>
        <p className="s-small s-soft">
          {t('source', { source: why.source })} {why.verifiedOn === undefined ? t('unverified') : null}
        </p>
        <Problem of={end} />
      </div>
      {mayDecide ? (
        <Button kind="plain" busy={end.busy} onClick={() => end.send({ caseId, id, version })}>
          {t('endException')}
        </Button>
      ) : null}
    </Row>
  )
}
