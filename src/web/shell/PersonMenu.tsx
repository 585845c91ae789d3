import { useQuery } from '@tanstack/react-query'
import { Button } from '../kit/act/Button.tsx'
import { Menu } from '../kit/act/Menu.tsx'
import { LeaveIcon } from '../kit/icons.ts'
import { Face } from '../kit/work/Face.tsx'
import { chooseRole, logOut, readRoles } from '../session/acts.ts'
import { useSession } from '../session/session.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { shellTexts } from './texts.ts'

/** Who I am here, in which role; language, other roles, the way out. */
export const PersonMenu = () => {
  const t = useTexts(shellTexts)
  const { name, service, roleText, municipality } = useSession()
  const place = service?.name ?? municipality.name
  return (
    <Menu
      label={t('menu')}
      button={
        <>
          <Face name={name} />
          <span className="s-me">
            {name}
            <small>{place}</small>
          </span>
        </>
      }
    >
      <p>
        <b>{name}</b>
        <br />
        <span className="s-soft">
          {roleText}, {place}
        </span>
      </p>
      <LanguageChoice />
      <OtherRoles />
      <div className="s-along">
        <Button kind="secondary" icon={LeaveIcon} wide onClick={() => void logOut()}>
          {t('logOut')}
        </Button>
      </div>
    </Menu>
  )
}

const OtherRoles = () => {
  const t = useTexts(shellTexts)
  const { data: roles } = useQuery({ queryKey: ['roles'], queryFn: readRoles, staleTime: Infinity, retry: false })
  const others = roles?.filter(role => !role.current) ?? []
  if (others.length === 0) return null
  return (
    <div className="s-stack" data-gap="small">
      <b className="s-small">{t('otherRole')}</b>
      {others.map(role => (
        <Button key={role.id} kind="plain" wide onClick={() => void chooseRole(role.id)}>
          {role.roleText}
          {role.place ? `, ${role.place}` : ''}
        </Button>
      ))}
    </div>
  )
}
