import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeFolder, readJson, writeJson } from '../project/data-folder'
import { inData } from '../project/paths'
import { CliFailure } from './failure'

/** More than a machine four times slower than ours needs to build. */
const patienceMs = 600_000

type Holder = { pid: number; startedAt: string; note: string }
export type Lock = { note(text: string): void; release(): void }
export type LockAnswer = { held: true; lock: Lock } | { held: false; note: string }

/** When the process was started, so that a reused process id is not taken for the old one; null = not running. */
function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The second field is a name in brackets that may itself hold spaces.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
    }
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() ||
      null
    )
  } catch {
    return null
  }
}

/**
 * Takes a lock file for this process; one left by a crashed process is taken over.
 * When another process holds it, the answer carries the note that process left.
 */
export function takeLock(file: string, note: string): LockAnswer {
  makeFolder(path.dirname(file))
  const mine: Holder = { pid: process.pid, startedAt: processStart(process.pid) ?? '', note }
  const draft = `${file}.${process.pid}.new`
  for (let attempt = 0; attempt < 5; attempt++) {
    writeJson(draft, mine)
    try {
      // A hard link appears with its content, so nobody ever reads a half-written lock.
      fs.linkSync(draft, file)
      return { held: true, lock: lockOf(file, mine) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      fs.rmSync(draft, { force: true })
    }
    const other = readJson<Holder>(file)
    if (other && processStart(other.pid) === other.startedAt) return { held: false, note: other.note }
    fs.rmSync(file, { force: true })
  }
  return { held: false, note: '' }
}

/**
 * Waits until what others of this copy do at the same time has ended. Returns what lets the next one in.
 *
 * @param name of the work; `waiting` is said once when somebody else does it.
 */
export async function waitForLock(name: string, waiting: string): Promise<() => void> {
  for (let waited = 0; waited < patienceMs; waited += 500) {
    const answer = takeLock(inData(`${name}.lock`), name)
    if (answer.held) return answer.lock.release
    if (waited === 0) console.log(waiting)
    await delay(500)
  }
  throw new CliFailure(
    `${waiting} It does not end: stop the other command, or delete ${inData(`${name}.lock`)}.`,
  )
}

function lockOf(file: string, mine: Holder): Lock {
  return {
    note: (text) => writeJson(file, { ...mine, note: text }),
    release: () => {
      const holder = readJson<Holder>(file)
      if (holder?.pid === mine.pid) fs.rmSync(file, { force: true })
    },
  }
}
