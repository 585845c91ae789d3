import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { adviseSharing } from './operations/advise.ts'
import { openChoices } from './operations/choices.ts'
import { listGlass, reviewGlass } from './operations/glass-list.ts'
import { breakGlass, readGlass } from './operations/glass.ts'
import { listGrounds, switchGround } from './operations/grounds.ts'
import { listDisclosures, listFromConcern, toldToFamily } from './operations/list.ts'
import { recordDisclosure, recordFromConcern } from './operations/record.ts'
import { tellFamily, tellFromConcern } from './operations/tell.ts'

/** What is given without consent: on which legal ground, whether it may be given, and opening a case in an emergency. */
export const disclosureOperations: readonly AnyOperation[] = [
  listGrounds,
  switchGround,
  openChoices,
  adviseSharing,
  recordDisclosure,
  recordFromConcern,
  tellFamily,
  tellFromConcern,
  listDisclosures,
  listFromConcern,
  toldToFamily,
  breakGlass,
  listGlass,
  readGlass,
  reviewGlass,
]

/** What is kept about a person here, as that person reads it. */
export const disclosureAboutPerson = aboutEach('case', 'given', toldToFamily, [
  'disclosure',
  'disclosure_told',
  'glass_break',
])
