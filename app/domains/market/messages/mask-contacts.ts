import { type ContactPlace, findContacts } from '~/domains/questions/schema'

/** What stands in the place of a phone or an address. */
const mask = '•••'

/** A text without what leads past the portal (`findContacts`); `isMasked` says whether there was any. */
export function maskContacts(text: string): { text: string; isMasked: boolean } {
  const found = findContacts(text)
  return { text: cutOut(text, found), isMasked: found.length > 0 }
}

function cutOut(text: string, found: ContactPlace[]): string {
  let [shown, at] = ['', 0]
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    if (from >= at) shown += text.slice(at, from) + mask
    at = Math.max(at, to)
  }
  return shown + text.slice(at)
}
