import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** Everything that a run leaves on disk. HAMROH_DATA_DIR lets a second copy run beside the first. */
export const dataDir = path.resolve(projectRoot, process.env.HAMROH_DATA_DIR || '.data')

export function inProject(...parts: string[]): string {
  return path.join(projectRoot, ...parts)
}

export function inData(...parts: string[]): string {
  return path.join(dataDir, ...parts)
}
