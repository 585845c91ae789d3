/** In this order a capability may import those before it. Moving an entry takes a decision record. */
export const capabilityOrder = [
  'settings',
  'organisation',
  'capacity',
  'roster',
  'draft',
  'sight',
  'secrecy',
  'person',
  'register',
  'notice',
  'ask',
  'case',
  'child-screen',
  'log',
  'team',
  'baton',
  'signer',
  'sharing',
  'consent',
  'concern',
  'consultation',
  'report',
  'block',
  'oversight',
  'disclosure',
  'threshold',
  'voice',
  'plan',
  'sibling',
  'task',
  'review',
  'meeting',
  'own-word',
  'feedback',
  'transition',
  'need',
  'conflict',
  'disagreement',
  'unit-question',
  'picture',
  'message',
  'contact',
  'paper',
  'rights',
  'directory',
  'knowledge',
  'network',
  'gap',
  'escalation',
  'privacy',
  'overview',
  'home',
  'insight',
  'exchange',
]

const pure = ['model', 'rules', 'access', 'api'] as const
const acting = ['operations', 'jobs', 'index', 'gaps', 'ports'] as const
const named = [...pure, ...acting, 'store', 'ui'] as const
/** The files of a capability; each may also be a folder of that name. `part` is any other: pure, and only for its own. */
export type CapabilityFile = (typeof named)[number] | 'part'

/** Where a file belongs in the import table. */
export type Zone =
  | { readonly is: 'kernel' | 'platform' | 'web' | 'server' | 'cli' | 'staff' | 'family' | 'child' }
  | { readonly is: 'capability'; readonly capability: string; readonly file: CapabilityFile }
  | { readonly is: 'nowhere' }

const folders = {
  'src/kernel/': 'kernel',
  'src/platform/': 'platform',
  'src/web/': 'web',
  'src/apps/server/': 'server',
  'src/apps/cli/': 'cli',
  'src/apps/staff/': 'staff',
  'src/apps/family/': 'family',
  'src/apps/child/': 'child',
} as const

/** The zone of a file. For a second noun the same names count: `goal/store.ts` or `goal-store.ts`. */
export function zoneOf(path: string): Zone {
  for (const [folder, is] of Object.entries(folders)) if (path.startsWith(folder)) return { is }
  const [, capability, rest] = /^src\/capabilities\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (!capability || !rest) return { is: 'nowhere' }
  const words = rest.replace(/\.tsx?$/, '').split('/')
  const file = words.map(nameOf).find(name => name !== undefined) ?? 'part'
  return { is: 'capability', capability, file }
}

function nameOf(word: string): CapabilityFile | undefined {
  return named.find(name => word === name || word.endsWith(`-${name}`))
}

/** Whether the file is one of those that know neither Node nor a browser. */
export function isPure(file: CapabilityFile): boolean {
  return file === 'part' || pure.some(one => one === file)
}

/** Whether the file carries out, and may use the platform. */
export function isActing(file: CapabilityFile): boolean {
  return acting.some(one => one === file)
}
