import { Button, Buttons } from '../kit/index.ts'
import { useTexts } from '../texts/index.ts'
import { sooner } from './sooner.ts'
import type { Choosable } from './sooner.ts'
import { capacityTexts } from './texts.ts'
import { useCapacityWords } from './use-capacity-words.ts'

interface CapacityNoteProps {
  /** The services to choose among, and the one that is chosen; nothing is said before one is. */
  readonly among: readonly Choosable[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Under the choice of a service, before anything is sent: whether it has room, and who takes somebody sooner. */
export const CapacityNote = ({ among, chosen, onChoose }: CapacityNoteProps) => {
  const t = useTexts(capacityTexts)
  const say = useCapacityWords()
  const one = among.find(({ id }) => id === chosen)
  const others = one ? sooner(one, among) : []
  return (
    <div aria-live="polite">
      {one ? <p className="s-soft">{say(one.capacity)}</p> : null}
      {others.length > 0 ? (
        <>
          <p>{t('sooner')}</p>
          <ul>
            {others.map(other => (
              <li key={other.id}>
                {t('other', { name: other.name, says: say(other.capacity) })}
                <Buttons>
                  <Button kind="plain" onClick={() => onChoose(other.id)}>
                    {t('choose', { name: other.name })}
                  </Button>
                </Buttons>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
