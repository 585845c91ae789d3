import { Button, Row, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { gradeWord } from '../about/words.ts'
import type { ShownLoosening, ShownProtection } from './hooks.ts'
import type { Proposal } from './Propose.tsx'
import { protectionTexts } from './texts.ts'

/** What a proposal would do, in a sentence. */
export const useWhat = (): ((one: ShownLoosening) => string) => {
  const t = useTexts(protectionTexts)
  return ({ what, name, grade }) =>
    what === 'responsibility' || grade === null
      ? t('aboutGuardian', { name })
      : t('aboutGrade', { name, grade: t('grade', { grade: gradeWord(grade) }) })
}

interface LooseningsProps {
  childId: string
  shown: ShownProtection
  onPropose: (proposal: Proposal) => void
}

/** What is found or proposed for this child, and who must say something. */
export const Loosenings = ({ shown, onPropose }: LooseningsProps) => {
  const t = useTexts(protectionTexts)
  const what = useWhat()
  if (shown.loosenings.length === 0) return null
  return (
    <section>
      <h3>{t('open')}</h3>
      <Stack>
        {shown.loosenings.map(one => (
          <Row key={one.id} apart>
            <p>
              {[
                what(one),
                one.fromRegister ? t('fromRegister') : '',
                one.state === 'found'
                  ? t('foundOnly')
                  : t('waits', { proposer: one.proposer ?? '', asked: one.asked ?? '' }),
              ].join(' ')}
            </p>
            {one.state === 'found' ? (
              <Button
                kind="plain"
                label={t('proposeFor', { what: what(one) })}
                onClick={() => onPropose({ about: { kind: 'found', id: one.id }, what: what(one) })}
              >
                {t('propose')}
              </Button>
            ) : null}
          </Row>
        ))}
      </Stack>
    </section>
  )
}
