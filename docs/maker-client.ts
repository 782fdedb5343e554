// An example of the own system of a workshop: it keeps an offer, takes orders on and hands devices over. Everything it
// needs is in `/api/v1/openapi.json`; a key is made on the page Programs of the workshop's cabinet. It needs no library:
// any Node from 20, Deno, Bun or browser runs it once its types are stripped.

export interface Problem {
  /** Does not change; what it means stands under `type`. */
  code: string
  title: string
  status: number
  requestId: string
  errors?: { field: string; code: string; title: string }[]
  values?: Record<string, string | number>
}

/** What the portal refused, for `catch`. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.title} (${problem.requestId})`)
  }
}

export interface OfferText {
  titleUz: string
  titleRu: string
  descriptionUz: string
  descriptionRu: string
  /** Tiyin, whole soʻm: a multiple of 100. */
  priceTiyin: number
  makingDays: number
  warrantyMonths: number
  measured: 'workshop' | 'home'
  regions?: string[]
}

export interface Offer {
  id: string
  deviceCode: string
  status: 'draft' | 'offered' | 'withdrawn'
  version: number
  priceTiyin: number
}

export interface Order {
  id: string
  number: string
  deviceCode: string
  status: string
  priceTiyin: number
  placedAt: string
  readyOn: string | null
}

/** `repair`: the device that is repaired and handed over again; null of an order of a device. */
export interface OpenOrder extends Order {
  recipient: { name: string; phone: string }
  repair: { serialNumber: string | null; done: string | null } | null
  attemptsLeft: number
}

/** What somebody wrote of herself is read in the cabinet, never here. */
export interface Quote {
  id: string
  number: string
  deviceCode: string
  districtSoato: string
  measuredAt: 'workshop' | 'home'
  askedAt: string
  answerBy: string
  standing: 'waits' | 'stands' | 'over' | 'declined' | 'closed'
  validUntil: string | null
  answer: { priceTiyin: number; version: number } | null
  orderId: string | null
}

export interface Price {
  title: string
  /** Tiyin, whole soʻm: a multiple of 100. */
  priceTiyin: number
  makingDays: number
  warrantyMonths: number
  measuredAt: 'workshop' | 'home'
  /** The last day on which the price holds. */
  validUntilOn: string
  note?: string
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000))

/** `root` is the portal's address with `/api/v1`. */
export function createClient(root: string, key: string, send: typeof fetch = fetch) {
  async function call<Answer>(path: string, init: RequestInit = {}, tries = 3): Promise<Answer> {
    const headers = { Authorization: `Bearer ${key}`, ...init.headers }
    let answer: Response
    try {
      answer = await send(`${root}${path}`, { ...init, headers })
    } catch (lost) {
      // The answer was lost, not the call: a write is named, so it is made again without fear.
      if (tries <= 1) throw lost
      await pause(1)
      return call(path, init, tries - 1)
    }
    const wait = Number(answer.headers.get('Retry-After'))
    if ((answer.status === 429 || answer.status === 503) && tries > 1) {
      await pause(Math.min(wait || 1, 60))
      return call(path, init, tries - 1)
    }
    const body = await answer.json()
    if (!answer.ok) throw new Refused(body as Problem)
    return body as Answer
  }

  // `name` is the call's own: the same name with the same body does nothing twice.
  const write = <Answer>(path: string, name: string, body: object = {}) =>
    call<Answer>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': name },
      body: JSON.stringify(body),
    })

  /** Reads a list to its end, page after page. */
  async function* pages<Row>(path: string, list: 'orders' | 'offers' | 'quotes'): AsyncGenerator<Row> {
    const query = new URLSearchParams(path.split('?')[1])
    for (;;) {
      const page = await call<Record<string, Row[]> & { next: string | null }>(
        `${path.split('?')[0]}?${query}`,
      )
      yield* page[list] ?? []
      if (!page.next) return
      query.set('cursor', page.next)
    }
  }

  type Moved = { id: string; status: string }
  type MovedOffer = Moved & { version: number }
  return {
    offers: () => pages<Offer>('/offers', 'offers'),
    offer: (id: string) => call<Offer>(`/offers/${id}`),
    createOffer: (name: string, offer: OfferText & { deviceCode: string }) =>
      write<MovedOffer>('/offers', name, offer),
    changeOffer: (id: string, version: number, offer: OfferText) =>
      write<MovedOffer>(`/offers/${id}/change`, `change-${id}-${version}`, { ...offer, version }),
    showOffer: (id: string, name: string) => write<MovedOffer>(`/offers/${id}/offer`, name),
    withdrawOffer: (id: string, name: string) => write<MovedOffer>(`/offers/${id}/withdraw`, name),

    quotes: (state: 'open' | 'closed' = 'open') => pages<Quote>(`/quotes?state=${state}&limit=50`, 'quotes'),
    /** `version` is that of the answer that stands, 0 for a first one: a colleague's is not written over. */
    answerQuote: (id: string, version: number, price: Price) =>
      write<Moved & { version: number }>(`/quotes/${id}/answer`, `quote-${id}-${version}`, {
        ...price,
        version,
      }),
    declineQuote: (
      id: string,
      name: string,
      reasonCode: 'noCapacity' | 'cannotMake' | 'tooFar' | 'notEnoughSaid' | 'other',
    ) => write<Moved>(`/quotes/${id}/decline`, name, { reasonCode }),

    orders: (status?: string) =>
      pages<Order>(`/orders?${status ? `status=${status}&` : ''}limit=50`, 'orders'),
    // The person reads who looked at her order, and why.
    order: (id: string, reason = 'toAnswer') =>
      call<OpenOrder>(`/orders/${id}`, {
        headers: { 'X-Access-Reason': reason },
      }),
    accept: (id: string, makingDays: number) =>
      write<Moved>(`/orders/${id}/accept`, `accept-${id}`, { makingDays }),
    decline: (id: string, reasonCode: 'noCapacity' | 'cannotMake' | 'wrongMeasurements' | 'other') =>
      write<Moved>(`/orders/${id}/decline`, `decline-${id}`, { reasonCode }),
    start: (id: string) => write<Moved>(`/orders/${id}/start`, `start-${id}`),
    /** Of a repair `repairText` says what was done. */
    ready: (id: string, repairText?: string) =>
      write<Moved>(`/orders/${id}/ready`, `ready-${id}`, repairText === undefined ? {} : { repairText }),
    /** `typed` names this try: another code is another try. */
    handOver: (id: string, typed: string, code: string, serialNumber: string) =>
      write<Moved>(`/orders/${id}/hand-over`, typed, { code, serialNumber }),
  }
}
