import fs from 'node:fs'
import path from 'node:path'
import { CliFailure } from '../processes/failure'
import { dataDir, projectRoot } from './paths'

/** The user who owns the project folder: what root writes into the data folder is given to them. */
function projectOwner(): { uid: number; gid: number } {
  const { uid, gid } = fs.statSync(projectRoot)
  return { uid, gid }
}

/** Root may have made it; the owner of the project must be able to use it later. */
export function giveToProjectOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = projectOwner()
  if (uid !== 0) fs.chownSync(file, uid, gid)
}

export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  const parent = path.dirname(folder)
  if (!fs.existsSync(parent)) makeFolder(parent)
  try {
    fs.mkdirSync(folder, { mode: 0o755 })
  } catch (error) {
    if (fs.existsSync(folder)) return
    throw new CliFailure(`Cannot create ${folder}: ${(error as Error).message}`)
  }
  giveToProjectOwner(folder)
}

/** Reads a JSON file of the data folder; null when it is absent or cut short by a crash. */
export function readJson<T>(file: string): T | null {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new CliFailure(
      `Cannot read ${file}: it belongs to another user. Run as that user, or delete ${dataDir}.`,
    )
  }
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

/** Writes through a temporary file, so that a crash leaves the old content or the new, never half. */
export function writeJson(file: string, value: unknown): void {
  makeFolder(path.dirname(file))
  const draft = `${file}.${process.pid}.tmp`
  try {
    fs.writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : "another user's folder?"
    throw new CliFailure(`Cannot write ${file} (${why}): ${message}`)
  }
  giveToProjectOwner(draft)
  fs.renameSync(draft, file)
}
