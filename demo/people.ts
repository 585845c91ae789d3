import type { DemoPerson } from '../src/platform/identity/index.ts'
import { demoEmployees } from './employees.ts'
import type { DemoEmployee } from './employees.ts'
import { demoChildren } from './families.ts'
import { demoServices } from './services.ts'

const placeOf = (slug: string) => demoServices.find(service => service.slug === slug)?.name ?? ''

const GROUPS: Readonly<Record<DemoEmployee['role'], string>> = {
  practitioner: 'Fagpersoner',
  leader: 'Ledere',
  coordinating_unit: 'Kommunen samlet',
  bti_coordinator: 'Kommunen samlet',
  administrator: 'Kommunen samlet',
  privacy_officer: 'Kommunen samlet',
}

/** The people whom a newcomer can be, as the log-in page of the demo lists them. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoEmployees.flatMap(({ slug, name, title, at, role, sees }) =>
    sees === undefined ? [] : [{ slug, name, role, roleText: title, place: placeOf(at), sees, group: GROUPS[role] }],
  ),
  ...demoChildren.flatMap(({ slug, name, sees }) =>
    sees === undefined
      ? []
      : [{ slug, name, sees, role: 'youth' as const, roleText: 'Ungdom', place: 'Egne sider', group: 'Ungdom' }],
  ),
  ...demoChildren.flatMap(child =>
    child.guardians.flatMap(({ slug, name, sees, relation }) =>
      sees === undefined
        ? []
        : [
            {
              ...{ slug, name, sees },
              role: 'guardian',
              roleText: relation === 'mother' ? 'Mor' : relation === 'father' ? 'Far' : 'Foresatt',
              place: `Familien til ${child.name.split(' ')[0] ?? ''}`,
              group: 'Foreldre',
            },
          ],
    ),
  ),
]
