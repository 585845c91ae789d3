import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The environment in which `node` is the given one, also for the tools that it starts.
 * @param {string} node
 */
export function withNode(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` }
}

/**
 * Runs npm with the given node and answers whether it went well; npm's own chatter is left out.
 * @param {string} node
 * @param {string[]} args
 */
export function npm(node, args) {
  const own = process.env['npm_execpath']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, env: withNode(node), stdio: ['ignore', 'ignore', 'inherit'] }
  const quiet = [...args, '--loglevel=error', '--no-progress']
  if (own?.endsWith('.js')) return spawnSync(node, [own, ...quiet], options).status === 0
  return spawnSync('npm', quiet, { ...options, shell: process.platform === 'win32' }).status === 0
}

/**
 * Runs a program in this terminal to its end, passes signals on, and answers its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runToEnd(program, args, env) {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl C in a terminal reaches the child by itself; twice would cut its orderly stop short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  if (process.env['npm_lifecycle_event']) stopWithParent(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
  })
}

/**
 * npm gives a signal to the shell between it and us, which dies of it and passes nothing on: the child would stay.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500).unref()
}
