import type { Import } from './sources.ts'
import { isForTests } from './sources.ts'
import type { CapabilityFile, Zone } from './zones.ts'
import { capabilityOrder, isActing, isPure, zoneOf } from './zones.ts'

const forStores = ['transaction', 'prepared', 'tables'].map(name => `src/platform/database/${name}.ts`)
const forScreens = ['react', 'react-dom', '@tanstack/']
const forWeb = [
  ...forScreens,
  '@digdir/',
  '@navikt/aksel-icons',
  '@fontsource-variable/',
  '@orpc/',
  'd3-scale',
  'intl-messageformat',
  'react-day-picker',
  'zod',
]
/** What keeps the family's app on a device. */
const WORKER = 'src/apps/family/service-worker.ts'
const forKernel: Record<string, readonly string[]> = {
  'src/kernel/declare.ts': ['@orpc/contract'],
  'src/kernel/time.ts': ['temporal-polyfill'],
  'src/kernel/working-days.ts': ['temporal-polyfill', 'date-holidays'],
}

/** Says what is wrong with an import, or nothing. The table is in docs/architecture.md. */
export function wrongIn(one: Import): string | undefined {
  if (isForTests(one.from)) return undefined
  if (isForTests(one.to)) return `${one.from} imports ${one.to}, which is only for tests`
  const allowed = one.to.startsWith('src/') ? mayImport(one) : mayUse(one)
  return allowed ? undefined : `${one.from} may not import ${one.to}`
}

/** Imports inside the project. */
function mayImport({ from, to }: Import): boolean {
  const [here, there] = [zoneOf(from), zoneOf(to)]
  if (there.is === 'kernel') return true
  switch (here.is) {
    case 'platform':
      return there.is === 'platform'
    case 'web':
      return there.is === 'web'
    case 'server':
      return ['server', 'platform'].includes(there.is) || isOf(there, 'index')
    case 'cli':
      return ['cli', 'server', 'platform'].includes(there.is) || isOf(there, 'index')
    case 'staff':
    case 'family':
    case 'child':
      return [here.is, 'web'].includes(there.is) || isOf(there, 'ui')
    case 'capability':
      return there.is === 'capability' ? mayReach(here, there) : mayStandOn(here.file, there, to)
    case 'kernel':
    case 'nowhere':
      return false
  }
}

type InCapability = Extract<Zone, { is: 'capability' }>

function isOf(zone: Zone, file: CapabilityFile): boolean {
  return zone.is === 'capability' && zone.file === file
}

/** From one file of a capability to another, in the same one or an earlier one. */
function mayReach(here: InCapability, there: InCapability): boolean {
  if (here.capability === there.capability) {
    if (isPure(here.file)) return isPure(there.file)
    if (here.file === 'store') return ['store', 'model', 'part'].includes(there.file)
    if (here.file === 'ui') return ['model', 'rules', 'api', 'ui'].includes(there.file)
    return there.file !== 'ui'
  }
  if (!isEarlier(there.capability, here.capability)) return false
  // A policy may stand on an earlier policy: all sight is judged by `sight`.
  if (isPure(here.file)) return there.file === 'model' || (here.file === 'access' && there.file === 'access')
  if (here.file === 'ui') return there.file === 'model' || there.file === 'api'
  // A store's lists join the condition of `sight`, which says who may see what.
  const isSeen = here.file === 'store' && there.capability === 'sight'
  return (isSeen || isActing(here.file)) && (there.file === 'index' || there.file === 'model')
}

function isEarlier(first: string, second: string): boolean {
  const [a, b] = [capabilityOrder.indexOf(first), capabilityOrder.indexOf(second)]
  return a >= 0 && a < b
}

function mayStandOn(file: CapabilityFile, there: Zone, to: string): boolean {
  if (file === 'ui') return there.is === 'web'
  if (file === 'store') return forStores.includes(to)
  return isActing(file) && there.is === 'platform'
}

/** Packages, and what Node brings. */
function mayUse({ from, to }: Import): boolean {
  const here = zoneOf(from)
  if (here.is === 'kernel') return to === 'zod' || (forKernel[from] ?? []).includes(to)
  // Each language is a file of data, fetched by who reads it.
  if (here.is === 'web' && /^languages\/[a-z]+\.json$/.test(to)) return true
  if (from === WORKER) return to.startsWith('workbox-')
  if (['web', 'staff', 'family', 'child'].includes(here.is)) return isOneOf(to, forWeb)
  if (here.is !== 'capability') return here.is !== 'nowhere'
  // What is data and the same for all municipalities: read and checked where it is loaded.
  if (isPure(here.file)) return to === 'zod' || /^config\/[a-z-]+\.json$/.test(to)
  if (here.file === 'store') return to === 'kysely'
  // Reference data that is the same for everybody is shipped in config, and parsed where it is used.
  if (isActing(here.file) && to.startsWith('config/')) return true
  return here.file === 'ui' && isOneOf(to, forScreens)
}

function isOneOf(name: string, packages: readonly string[]): boolean {
  return packages.some(one => name === one || name.startsWith(one.endsWith('/') ? one : `${one}/`))
}
