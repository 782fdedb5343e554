import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { CliFailure } from '../processes/failure'
import { ending, startNode, startProcess } from '../processes/processes'

// Draws no window of its own: the browser tests take a third less time with it.
const HEADLESS = '/usr/bin/chromium-headless-shell'

const INSTALLED = [
  HEADLESS,
  '/usr/bin/chromium',
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

/** Debian's package, as root or with a sudo that asks for nothing; false when neither is possible. */
async function installDebians(): Promise<boolean> {
  const root = process.getuid?.() === 0
  const mayInstall = root || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!mayInstall || !fs.existsSync('/usr/bin/apt-get')) return false
  const aptGet = async (...args: string[]) => {
    const sudo = root ? [] : ['sudo', '-n']
    const [command = '', ...rest] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ]
    return (await ending(startProcess(command, rest, { output: 'collect' }))).code === 0
  }
  const install = (name: string) => aptGet('install', '-y', '--no-install-recommends', name)
  await aptGet('update')
  if (!(await install('chromium-headless-shell'))) await install('chromium')
  return true
}

/** The path of a Chromium that starts here, installed when there is none. */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (await works(given)) return given
    throw new CliFailure(`CHROMIUM_PATH=${given} is not a Chromium that starts here.`)
  }
  const known = [...INSTALLED, chromium.executablePath()]
  const present = await firstThatWorks(known)
  if (present) return present
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
