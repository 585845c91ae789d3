// Runs on any Node from 18 on, without packages: it is what brings the rest.
import { bringNode } from './bring-node.mjs'
import { bringPackages } from './bring-packages.mjs'
import { buildWeb } from './build-web.mjs'

/**
 * Makes sure that what the command needs is there, and answers the Node to run it with.
 * A line says what is done; nothing is done twice. What cannot be had ends the process with a sentence.
 * @param {{ web: boolean }} needs
 * @returns {string}
 */
export function setUp(needs) {
  try {
    const node = bringNode()
    bringPackages(node)
    if (needs.web) buildWeb(node)
    return node
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
