import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { CliFailure } from '../processes/failure'
import { ending, startNode, startProcess } from '../processes/processes'

// Draws no window of its own: the browser tests take a third less time with it.
const HEADLESS = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'

const INSTALLED = [
  HEADLESS,
  WHOLE,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Arguments without which Debian's Chromium does not start as root, or waits for a network it may not have. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function works(executablePath: string): Promise<boolean> {
  if (!fs.existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function firstThatWorks(paths: string[]): Promise<string | null> {
  for (const each of paths) if (await works(each)) return each
  return null
}

/** A browser that keeps whole pages in its memory, as people's do; the one found at first where there is no other. */
export async function findRememberingBrowser(found: string): Promise<string> {
  if (found !== HEADLESS) return found
  return (await firstThatWorks(INSTALLED.filter((path) => path !== HEADLESS))) ?? found
}

async function downloadPlaywrights(): Promise<void> {
  const child = startNode('node_modules/playwright-core/cli.js', ['install', 'chromium'], {
    output: 'collect',
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 180_000)
  await ending(child)
  clearTimeout(timer)
}

type AptGet = (...args: string[]) => Promise<boolean>

/** Debian's packages, as root or with a sudo that asks for nothing; null where nothing can be installed so. */
function findAptGet(): AptGet | null {
  const root = process.getuid?.() === 0
  const mayInstall = root || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!mayInstall || !fs.existsSync('/usr/bin/apt-get')) return null
  // Without a network it gives up soon; another run may be installing the same.
  const patience = ['Acquire::Retries=0', 'Acquire::http::Timeout=20', 'DPkg::Lock::Timeout=120'].flatMap(
    (setting) => ['-o', setting],
  )
  const sudo = root ? [] : ['sudo', '-n']
  const [command = '', ...first] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq']
  return async (...args) => {
    const child = startProcess(command, [...first, ...patience, ...args], { output: 'collect' })
    return (await ending(child)).code === 0
  }
}

const SHELL = 'chromium-headless-shell'
const installing = (name: string) => ['install', '-y', '--no-install-recommends', name]

/** False where Debian's packages cannot be installed. */
async function installDebians(): Promise<boolean> {
  const aptGet = findAptGet()
  if (!aptGet) return false
  await aptGet('update')
  if (!(await aptGet(...installing(SHELL)))) await aptGet(...installing('chromium'))
  return true
}

/** Beside Debian's whole Chromium, where root runs the tests; false when it cannot be had. */
async function addHeadless(whole: string): Promise<boolean> {
  if (whole !== WHOLE || !fs.existsSync('/usr/bin/apt-get')) return false
  // Somebody's own machine gets only what is missing.
  const aptGet = process.getuid?.() === 0 ? findAptGet() : null
  if (aptGet) {
    console.log(`Installing ${SHELL}, in which the browser tests take a third less time …`)
    const install = () => aptGet(...installing(SHELL))
    // The lists of packages may name one that is no longer there.
    const isThere = (await install()) || ((await aptGet('update')) && (await install()))
    if (isThere && (await works(HEADLESS))) return true
  }
  console.log(`The browser tests would take a third less time with Debian’s ${SHELL}.`)
  return false
}

/**
 * The path of a Chromium that starts here, installed when there is none.
 *
 * @param addsHeadless the headless shell is installed beside a whole one; not by who only reads a configuration.
 */
export async function findBrowser({ addsHeadless = false } = {}): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (await works(given)) return given
    throw new CliFailure(`CHROMIUM_PATH=${given} is not a Chromium that starts here.`)
  }
  const known = [...INSTALLED, chromium.executablePath()]
  const present = await firstThatWorks(known)
  if (present) return addsHeadless && (await addHeadless(present)) ? HEADLESS : present
  console.log('No Chromium on this machine: installing one …')
  // Debian's package brings its libraries along; where it cannot be had, Playwright's own often runs as it is.
  if (await installDebians()) {
    const installed = await firstThatWorks(known)
    if (installed) return installed
  }
  await downloadPlaywrights()
  const downloaded = await firstThatWorks(known)
  if (downloaded) return downloaded
  throw new CliFailure(
    'No Chromium was found and none could be installed. Install one (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
  )
}
