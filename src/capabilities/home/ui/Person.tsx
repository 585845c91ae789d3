import { ButtonLink, Face } from '../../../web/kit/index.ts'
import { ChatIcon, PhoneIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'
import './home.css'

type Helper = CaseHome['helpers'][number]

interface PersonProps {
  readonly of: Omit<Helper, 'task' | 'since'> & { readonly task?: string | null; readonly since?: string }
  readonly holds?: boolean
  /** Also since when, what the person does, and how to reach. */
  readonly whole?: boolean
}

/** Somebody who helps: who, from where, and how to reach. Two letters stand for a face. */
export const Person = ({ of, holds, whole }: PersonProps) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const { name, title, service, phone, task, since } = of
  return (
    <>
      <div className="o-person">
        <Face name={name ?? service} holds={holds} size={holds ? 'large' : undefined} />
        <div>
          <b>{name ?? service}</b>
          <p className="s-soft">{name ? [title, service].filter(Boolean).join(', ') : t('notNamed')}</p>
          {task ? <p className="s-small">{t('task', { task })}</p> : null}
          {whole && since ? <p className="s-soft s-small">{t('since', { day: date(since, 'long') })}</p> : null}
        </div>
      </div>
      {whole && phone ? <Call name={name} service={service} phone={phone} /> : null}
      {whole && !phone ? <p className="s-soft s-small">{t('noPhone')}</p> : null}
      {whole && name ? (
        <ButtonLink kind="plain" wide icon={ChatIcon} to={paths.family.messages()}>
          {t('write')}
        </ButtonLink>
      ) : null}
    </>
  )
}

/** Rings somebody. */
export const Call = ({ name, service, phone }: { name: string | null; service: string; phone: string }) => {
  const t = useTexts(homeTexts)
  return (
    <ButtonLink kind="secondary" wide icon={PhoneIcon} href={`tel:${phone.replaceAll(' ', '')}`}>
      {name ? t('call', { name: name.split(' ')[0] ?? name }) : t('callService', { service })}
    </ButtonLink>
  )
}
