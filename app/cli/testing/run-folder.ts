import fs from 'node:fs'
import path from 'node:path'
import { takeLock } from '../processes/lock'
import { makeFolder } from '../project/data-folder'
import { inData } from '../project/paths'

/** A folder for the results of this run alone: another may be under way in the same copy. Those of ended runs are removed. */
export function makeRunFolder(): string {
  const all = inData('results')
  makeFolder(all)
  const names = new Set(fs.readdirSync(all).map((name) => path.basename(name, '.lock')))
  for (const name of names) {
    const answer = takeLock(lockFile(name), 'results')
    if (!answer.held) continue
    fs.rmSync(inData('results', name), { recursive: true, force: true })
    answer.lock.release()
  }
  const name = `run-${process.pid}`
  // Held until this process ends.
  takeLock(lockFile(name), 'results')
  makeFolder(inData('results', name))
  return inData('results', name)
}

const lockFile = (name: string) => inData('results', `${name}.lock`)
