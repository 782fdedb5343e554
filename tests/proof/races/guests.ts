import { randomUUID } from 'node:crypto'
import type { Post } from '../stage/posts'
import type { WebProcess } from '../stage/stage'

/** A guest who looks at the last page before she pays. */
export interface Guest {
  cookie: string
  /** The last button. */
  pay: Post
}

/** What a guest puts into her cart, and the code that she types there. */
export interface Wish {
  slug: string
  /** What else, in this order. */
  more?: readonly string[]
  promo?: string
}

const district = '1726273'
/** More at once would be told to come later. */
const atATime = 8

/** Who came before: what a guest's phone and network began without paying is counted. */
let came = 0

/** As many guests, each in a network and with a phone of her own, before the last button. */
export async function openGuests(web: WebProcess, count: number, wish: Wish): Promise<Guest[]> {
  const guests: Guest[] = []
  while (guests.length < count) {
    const few = Array.from({ length: Math.min(atATime, count - guests.length) }, () => came++)
    guests.push(...(await Promise.all(few.map((index) => openGuest(web, index, wish)))))
  }
  return guests
}

async function openGuest(
  { port }: WebProcess,
  index: number,
  { slug, more = [], promo }: Wish,
): Promise<Guest> {
  const jar = new Map<string, string>()
  const network = `10.${Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function send(path: string, fields?: Record<string, string>): Promise<Response> {
    const answer = await fetch(`http://localhost:${port}${path}`, {
      ...{ redirect: 'manual', headers: { cookie: cookie(), ...senderOf(network) } },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (set.split(';')[0] ?? '').split('=')
      jar.set(name, value.join('='))
    }
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`)
    return answer
  }
  for (const each of [slug, ...more]) await send(`/ru/market/products/${each}`, { quantity: '1' })
  if (promo) await send('/ru/cart', { intent: 'promo', promo })
  await send('/ru/checkout', {
    ...{ name: 'Каримова Нилуфар', phone: `+99893${String(1_000_000 + index).slice(-7)}`, email: '' },
    ...{ districtSoato: district, address: 'улица Навруз, 12' },
  })
  const page = await (await send('/ru/checkout/review')).text()
  const fieldsOfPay = ['totalTiyin', 'seen', '_form'].map((name) => [name, hiddenIn(page, name)])
  const body = { intent: 'pay', key: randomUUID(), declaration: 'on', ...Object.fromEntries(fieldsOfPay) }
  const pay = { path: '/ru/checkout/review', body: new URLSearchParams(body).toString() }
  return { cookie: cookie(), pay: { ...pay, cookie: cookie(), headers: senderOf(network) } }
}

/** What the proxy in front of the portal says of who sends. */
const senderOf = (network: string) => ({ 'x-forwarded-for': network, 'sec-fetch-site': 'same-origin' })

const signs: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&#x27;': "'", '&lt;': '<', '&gt;': '>' }

function hiddenIn(page: string, name: string): string {
  const form = page.slice(page.indexOf('name="seen"') - 2000)
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]
  if (value === undefined) throw new Error(`the last page has no ${name}`)
  return value.replace(/&(?:quot|amp|#x27|lt|gt);/g, (sign) => signs[sign] ?? sign)
}
