import { runToEnd, withNode } from './run-child.mjs'
import { setUp } from './setup.mjs'

/**
 * Sets up, then runs a TypeScript file of the project in this terminal and keeps its exit code.
 * @param {string} file
 * @param {{ web: boolean, args?: string[] }} how
 */
export async function runFile(file, { web, args = process.argv.slice(2) }) {
  const node = setUp({ web })
  process.exitCode = await runToEnd(node, ['--disable-warning=ExperimentalWarning', file, ...args], withNode(node))
}
