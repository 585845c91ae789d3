import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { pictureTexts } from '../../../../web/pictures/texts.ts'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useTexts } from '../../../../web/texts/index.ts'
import { childTexts } from './texts.ts'
import type { useTell } from './use-tell.ts'
import type { WhomChoice } from './whom.ts'

interface WhomProps {
  choices: readonly WhomChoice[]
  whom: WhomChoice | undefined
  onChoose: (whom: WhomChoice) => void
  onBack: () => void
  onOn: () => void
  busy: boolean
  problem: boolean
}

/** For whom it is; nothing is chosen for anybody, and nothing is sent before. */
export const Whom = ({ choices, whom, onChoose, onBack, onOn, busy, problem }: WhomProps) => {
  const t = useTexts(childTexts)
  return (
    <OneThing
      title={t('whom')}
      read={choices.map(one => one.label)}
      wait={whom === undefined}
      busy={busy}
      problem={problem}
      onBack={onBack}
      onOn={onOn}
    >
      <Tiles label={t('whom')}>
        {choices.map(one => (
          <Tile
            key={one.key}
            picture={one.picture}
            not={one.not}
            label={one.label}
            chosen={whom?.key === one.key}
            busy={busy}
            onPress={() => onChoose(one)}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

interface DoneProps {
  whom: WhomChoice
  tell: ReturnType<typeof useTell>
  onLeave: () => void
}

/** Who can know it now. It can still be taken back here, and nowhere later. */
export const Done = ({ whom, tell, onLeave }: DoneProps) => {
  const [t, around] = [useTexts(childTexts), useTexts(pictureTexts)]
  const said = whom.forWhom === 'only_me' ? [whom.done, t('alone')] : [whom.done]
  return (
    <OneThing title={t('thanks', { whom: whom.forWhom })} read={said} problem={tell.problem}>
      <ul className="s-knows" aria-hidden="true">
        {whom.knows.map((one, at) => (
          <li key={at}>
            <Picture of={one.picture} not={one.not} size="large" />
          </li>
        ))}
      </ul>
      <p className="s-knows-text">{said.join(' ')}</p>
      <Tiles few label={t('thanks', { whom: whom.forWhom })}>
        <Tile picture="finished" label={around('on')} busy={tell.busy} onPress={onLeave} />
        <Tile picture="undo" label={around('undo')} busy={tell.busy} onPress={tell.undo} />
      </Tiles>
    </OneThing>
  )
}
