import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { contentOf, isStamped, stamp } from './fingerprint.mjs'
import { at, machineEnvironment, manifest, node, packages, pnpm } from './project.mjs'
import { step } from './progress.mjs'
import { runQuietly } from './run.mjs'

const inputs = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.npmrc',
  ...['.', ...packages].map((folder) => `${folder}/package.json`),
]

// With the machine's Node: the project's own may be the very thing that is missing.
const withPnpm = (...args) =>
  runQuietly(['npx', '--yes', pnpm, ...args], { env: machineEnvironment() })

// npm and npx put this before the machine's Node, so it must not outlive what it points to.
const removeLink = () => rmSync(at('node_modules/.bin/node'), { force: true })

function nodeRuns() {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${manifest().devDependencies.node}`
}

// The binary comes from an install script, which a cached copy of the package may lack.
async function withNode(installed) {
  if (installed.code !== 0 || nodeRuns()) return installed
  const rebuilt = await withPnpm('rebuild', 'node')
  if (nodeRuns()) return rebuilt
  removeLink()
  const advice =
    `The project's own Node ${manifest().devDependencies.node} does not run on this machine. ` +
    'Remove the folder node_modules and start again; if that does not help, ' +
    'remove the store that `npx pnpm store path` names as well.\n'
  return { code: 1, output: `${installed.output}\n${rebuilt.output}\n${advice}` }
}

/** Installs the packages unless these very ones are in place. Throws `StepFailed`. */
export async function install(out) {
  const state = contentOf(inputs)
  const folders = [node, ...packages.map((folder) => at(folder, 'node_modules'))]
  if (isStamped('installed', state) && folders.every((folder) => existsSync(folder))) return
  if (!existsSync(node)) removeLink()
  const run = async () =>
    withNode(await withPnpm('install', '--frozen-lockfile', '--config.confirmModulesPurge=false'))
  await step('Installing packages', run, out)
  stamp('installed', state)
}
