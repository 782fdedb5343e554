import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './paths'

/**
 * A hash over the names and contents of the given files and folders (paths within the project).
 * What `leaveOut` matches is not part of it; a path that is absent counts as empty.
 */
export function fingerprint(paths: string[], leaveOut: (file: string) => boolean = () => false): string {
  const hash = crypto.createHash('sha256')
  for (const each of paths) addTo(hash, each, leaveOut)
  return hash.digest('hex').slice(0, 24)
}

function addTo(hash: crypto.Hash, file: string, leaveOut: (file: string) => boolean): void {
  if (leaveOut(file)) return
  const full = inProject(file)
  const stat = fs.statSync(full, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(full).sort()) addTo(hash, path.posix.join(file, name), leaveOut)
    return
  }
  hash.update(`${file}\0${stat.size}\0`)
  hash.update(fs.readFileSync(full))
}
