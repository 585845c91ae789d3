import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run-child.mjs'

const wanted = '24.21.0'
const folder = join(root, '.runtime')
const lacking = 'Samspor needs Node 22.18 or newer (24 is best): https://nodejs.org'

/**
 * The Node that runs Samspor: this one if it is new enough, else one of the project's own, brought once from npm.
 * @returns {string}
 */
export function bringNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath
  if (majorOf(process.versions.node) < 18) throw new Error(`Node ${process.versions.node} is too old. ${lacking}`)
  const there = ownNode()
  if (there) return there
  console.log(
    `Node ${process.versions.node} is too old here: bringing Node ${wanted} into .runtime (about 190 MB, once) …`,
  )
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')
  // `node` chooses the platform by an install script; where scripts are off, the platform's own package needs none.
  const own = ownPackages().some(name => npm(process.execPath, installOf(name)) && ownNode())
  const brought = own && ownNode()
  if (!brought) throw new Error(`Could not bring Node ${wanted} from npm (is there a network?). ${lacking}`)
  return brought
}

/** @param {string} name */
function installOf(name) {
  return ['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${wanted}`]
}

function ownPackages() {
  return ['node', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]
}

/** @returns {string | undefined} */
function ownNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const paths = ownPackages().map(name => join(folder, 'node_modules', name, 'bin', program))
  return paths.find(
    path => existsSync(path) && runsTypeScript(spawnSync(path, ['--version']).stdout.toString().slice(1)),
  )
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0])
}

/**
 * Node runs TypeScript as it is from 22.18 on.
 * @param {string} version
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
