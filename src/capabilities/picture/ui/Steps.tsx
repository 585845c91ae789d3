import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Asks } from './EntryForm.tsx'
import { pictureTexts } from './texts.ts'
import { useMe } from './use-things.ts'

/** From the middle and out: each step draws one ring more. */
export const STEPS = ['me', 'mine', 'arenas', 'help', 'services', 'glasses'] as const

/** What is made in each step: what belongs in the ring that is drawn then. The last two are the services' own. */
export const ASKS: Readonly<Partial<Record<(typeof STEPS)[number], Asks>>> = {
  me: { kinds: ['mine'] },
  mine: { kinds: ['mine', 'resource', 'factor'], level: 'child' },
  arenas: { kinds: ['resource', 'factor'] },
  help: { kinds: ['resource'], level: 'surroundings' },
}

interface StepsProps {
  child: string
  /** Undefined where all of it is shown. */
  step: number | undefined
  onStep: (step: number | undefined) => void
}

/** Explains the picture ring by ring, one press a step, for a child and an adult at the same tablet. */
export const Steps = ({ child, step, onStep }: StepsProps) => {
  const t = useTexts(pictureTexts)
  const me = useMe()
  const name = step === undefined ? undefined : STEPS[step]
  if (step === undefined || name === undefined)
    return (
      <div className="s-no-print">
        <Buttons>
          <Button kind="secondary" onClick={() => onStep(0)}>
            {t('steps')}
          </Button>
        </Buttons>
      </div>
    )
  return (
    <div className="s-steps s-no-print">
      <div aria-live="polite">
        <p className="s-eyebrow">{t('stepOf', { at: step + 1, of: STEPS.length })}</p>
        <h2>{t('step', { step: name, me, child })}</h2>
        <p>{t('stepText', { step: name, me, child })}</p>
      </div>
      <Buttons>
        {step + 1 < STEPS.length ? <Button onClick={() => onStep(step + 1)}>{t('next')}</Button> : null}
        {step > 0 ? (
          <Button kind="secondary" onClick={() => onStep(step - 1)}>
            {t('back')}
          </Button>
        ) : null}
        <Button kind="plain" onClick={() => onStep(undefined)}>
          {t('all')}
        </Button>
      </Buttons>
    </div>
  )
}
