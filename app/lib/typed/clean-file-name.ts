import { cleanLine } from './clean'

const longest = 80

/**
 * The name of a file as it may be shown and saved: without folders, marks that turn or hide letters, signs that a file
 * system forbids, and with the ending of what the file is. `fallback` where nothing is left.
 */
export function cleanFileName(name: string, ending: string, fallback: string): string {
  const base = cleanLine(name.replace(/^.*[\\/]/s, '')).replace(/["*:<>?|]/g, '')
  const stem = [...base.replace(/\.[^.\s]{1,5}$/, '').replace(/^[.\s]+/, '')].slice(0, longest).join('')
  return `${stem.replace(/[.\s]+$/, '') || fallback}.${ending}`
}
