import { Card } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { SIGN_GROUPS } from '../../model.ts'
import type { Sign } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { useLabel, useSignWords } from '../hooks.ts'
import { settingsTexts } from '../texts.ts'
import { Preview } from './Preview.tsx'

/** The memory aid of an age, as it is read. */
export const SignsPreview = ({ band }: { band: Sign['band'] }) => {
  const t = useTexts(settingsTexts)
  const [label, words] = [useLabel(), useSignWords()]
  const signs = useWriting().now.signs.filter(one => one.band === band)
  return (
    <Card title={words(band)} look="flat">
      <Preview>
        <dl className="s-settings-signs">
          {SIGN_GROUPS.map(group => (
            <div key={group}>
              <dt>{words(group)}</dt>
              {signs
                .filter(one => one.group === group)
                .map(one => (
                  <dd key={one.id}>
                    {one.reportAtOnce ? t('leadsToAcute', { words: label(one.text) }) : label(one.text)}
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      </Preview>
    </Card>
  )
}
