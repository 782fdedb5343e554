import type { PageContext } from '~/http/guards.server'
import { formOwner } from '~/http/kept-forms/form-owner.server'
import { guestCookie, readCookie } from '~/http/session/cookies.server'
import { open, seal } from '~/platform/crypto.server'

/**
 * What this browser may look at without signing in: orders that were paid here or found by number and phone, and the
 * checkouts on the way there. The cookie is signed, and the phone in it sealed. It ends with the browser, opens nothing
 * after half a day, and what somebody found while she was signed in is hers alone.
 */
export interface GuestAccess {
  /** Mark of the person who was signed in; null for a visitor. */
  owner: string | null
  /** Sealed phone by checkout id or order number, and since when (ms), the latest first. */
  phones: [key: string, phone: string, since: number][]
}

const most = 8
const openMs = 12 * 3_600_000

export async function readGuest(request: Request, context: PageContext): Promise<GuestAccess> {
  const cookie = await readCookie<Partial<GuestAccess>>(guestCookie(), request)
  const asker = formOwner(context.personId)
  const isHers = !cookie?.owner || cookie.owner === asker
  const phones = isHers && Array.isArray(cookie?.phones) ? cookie.phones : []
  const now = context.now().getTime()
  return { owner: asker, phones: phones.filter(([, , since]) => now - since < openMs) }
}

/** `number` as it is printed, or the id of a checkout: can then be opened here without asking for the phone again. */
export function withPhone(guest: GuestAccess, key: string, phone: string, now: Date): GuestAccess {
  const others = guest.phones.filter(([known]) => known !== key)
  const added: GuestAccess['phones'][number] = [key, seal(phone, placeOf(key)), now.getTime()]
  return { ...guest, phones: [added, ...others].slice(0, most) }
}

/** The phone an order or checkout was made with; null when this browser knows nothing of it. */
export function phoneOf(guest: GuestAccess, key: string): string | null {
  const sealed = guest.phones.find(([known]) => known === key)?.[1]
  return sealed ? open(sealed, placeOf(key)) : null
}

/** Orders by number, with their phones: which keys are numbers, the database knows. */
export function guestOrdersOf(guest: GuestAccess): { number: string; phone: string }[] {
  return guest.phones.map(([number, sealed]) => ({ number, phone: open(sealed, placeOf(number)) }))
}

export async function guestHeaders(guest: GuestAccess, headers = new Headers()): Promise<Headers> {
  headers.append('Set-Cookie', await guestCookie().serialize(guest))
  return headers
}

function placeOf(key: string) {
  return { table: 'guest_cookie', column: 'phone', row: key }
}
