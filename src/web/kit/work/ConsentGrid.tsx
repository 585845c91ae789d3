import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Icon } from '../Icon.tsx'
import { kitTexts } from '../texts.ts'
import { Baton } from '../track/Baton.tsx'
import { consentIcons } from './consent-icons.ts'
import type { ConsentState } from './consent-icons.ts'
import './consent-grid.css'

export interface ConsentCell {
  state: ConsentState
  /** `Ja`, `Uenige` … */
  word: string
  /** `til 1. juni` */
  note?: string | undefined
}
interface ConsentGridProps {
  topics: readonly { key: string; label: string }[]
  services: readonly { key: string; name: string; person?: string | undefined; holds?: boolean | undefined }[]
  cell: (service: string, topic: string) => ConsentCell
  chosen?: { service: string; topic: string } | undefined
  onChoose: (service: string, topic: string) => void
}

/** Who sees what: services down, topics across; a press tells why. Cards on a phone. */
export const ConsentGrid = ({ topics, services, cell, chosen, onChoose }: ConsentGridProps) => {
  const t = useTexts(kitTexts)
  const isChosen = (service: string, topic: string) => chosen?.service === service && chosen.topic === topic
  return (
    <table className="s-consent">
      <caption className="s-unseen">{t('sees')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('service')}</th>
          {topics.map(topic => (
            <th key={topic.key} scope="col">
              {topic.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map(service => (
          <tr key={service.key}>
            <th scope="row">
              {service.name} {service.holds ? <HoldsBaton text={t('holdsBaton')} /> : null}
              {service.person ? <small>{service.person}</small> : null}
            </th>
            {topics.map(topic => (
              <td key={topic.key} data-label={topic.label}>
                <CellButton
                  cell={cell(service.key, topic.key)}
                  about={`${service.name}, ${topic.label}`}
                  expanded={isChosen(service.key, topic.key)}
                  onPress={() => onChoose(service.key, topic.key)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HoldsBaton = ({ text }: { text: string }) => (
  <>
    <Baton />
    <span className="s-unseen">{text}</span>
  </>
)

interface CellButtonProps {
  cell: ConsentCell
  about: string
  expanded: boolean
  onPress: () => void
}
const CellButton = ({ cell, about, expanded, onPress }: CellButtonProps) => (
  <button type="button" className="s-cell" data-state={cell.state} aria-expanded={expanded} onClick={onPress}>
    <b>
      <Icon of={consentIcons[cell.state]} />
      {cell.word}
    </b>
    {cell.note ? <small>{cell.note}</small> : null}
    <span className="s-unseen">, {about}</span>
  </button>
)

/** What the signs in the grid mean. */
export const ConsentKey = ({ words }: { words: readonly { state: ConsentState; word: ReactNode }[] }) => {
  const t = useTexts(kitTexts)
  return (
    <ul className="s-consent-key" aria-label={t('legend')}>
      {words.map(({ state, word }) => (
        <li key={state} data-state={state}>
          <Icon of={consentIcons[state]} />
          {word}
        </li>
      ))}
    </ul>
  )
}
