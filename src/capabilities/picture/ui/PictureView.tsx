import { useState } from 'react'
import { Card, Stack } from '../../../web/kit/index.ts'
import { Agreed } from './Agreed.tsx'
import { Glasses } from './Glasses.tsx'
import type { Entry, Picture } from './hooks.ts'
import { Rings } from './Rings.tsx'
import { STEPS } from './Steps.tsx'
import { Together } from './Together.tsx'
import './picture.css'

/** The picture, the same to all: the rings, what stands where one presses, ring by ring, and the same as a table. */
export const PictureView = ({ caseId, picture }: { caseId: string; picture: Picture }) => {
  const [step, setStep] = useState<number>()
  const [glasses, setGlasses] = useState<readonly string[]>([])
  const [anew, setAnew] = useState<Entry>()
  const upTo = step === undefined ? undefined : step + 1
  const isAt = (name: (typeof STEPS)[number]) => step === undefined || STEPS[step] === name
  return (
    <Stack gap="large">
      <Card>
        <Rings {...{ caseId, picture, upTo, glasses, step, anew }} onStep={setStep} onAnew={setAnew} />
      </Card>
      {isAt('services') ? (
        <div className="s-no-print">
          <Together picture={picture} />
        </div>
      ) : null}
      {isAt('glasses') ? (
        <div className="s-no-print">
          <Glasses caseId={caseId} picture={picture} on={glasses} onChange={setGlasses} onAnew={setAnew} />
        </div>
      ) : null}
      {step === undefined ? (
        <div className="s-picture-agreed">
          <Agreed caseId={caseId} picture={picture} />
        </div>
      ) : null}
    </Stack>
  )
}
