import fs from 'node:fs'
import path from 'node:path'

const names = { stripe: 'stripe.json', inbox: 'inbox.json', people: 'people.json' } as const

/** Where a stand-in keeps what it knows over a restart; null when nothing is kept. */
export function keptIn(folder: string | null, which: keyof typeof names): string | null {
  return folder && path.join(folder, names[which])
}

/** For a database that begins anew: what the stand-ins remember belongs to the old one. */
export function forgetKept(folder: string): void {
  for (const name of Object.values(names)) fs.rmSync(path.join(folder, name), { force: true })
}
