import { guestCookie, readCookie } from '~/http/cookies.server'
import { open, seal } from '~/platform/crypto.server'

/**
 * What this browser may look at without signing in: orders that were paid here or found by number and phone, and the
 * checkouts on the way there. The cookie is signed, and the phone in it sealed.
 */
export interface GuestAccess {
  /** Sealed phone by checkout id or order number, the latest first. */
  phones: [string, string][]
}

const most = 8

export async function readGuest(request: Request): Promise<GuestAccess> {
  const cookie = await readCookie<Partial<GuestAccess>>(guestCookie(), request)
  return { phones: Array.isArray(cookie?.phones) ? cookie.phones : [] }
}

export function withCheckout(guest: GuestAccess, checkoutId: string, phone: string): GuestAccess {
  return remember(guest, checkoutId, phone)
}

/** `number` as it is printed; the order can then be opened here without asking for the phone again. */
export function withOrder(guest: GuestAccess, number: string, phone: string): GuestAccess {
  return remember(guest, number, phone)
}

/** The phone an order or checkout was made with; null when this browser knows nothing of it. */
export function phoneOf(guest: GuestAccess, key: string): string | null {
  const sealed = guest.phones.find(([known]) => known === key)?.[1]
  return sealed ? open(sealed, placeOf(key)) : null
}

export async function guestHeaders(guest: GuestAccess, headers = new Headers()): Promise<Headers> {
  headers.append('Set-Cookie', await guestCookie().serialize(guest))
  return headers
}

function remember({ phones }: GuestAccess, key: string, phone: string): GuestAccess {
  const others = phones.filter(([known]) => known !== key)
  return { phones: [[key, seal(phone, placeOf(key))] as [string, string], ...others].slice(0, most) }
}

function placeOf(key: string) {
  return { table: 'guest_cookie', column: 'phone', row: key }
}
