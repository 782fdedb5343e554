/** Every way in which the portal says no, with its status; of equals the first speaks for the bare status. */
export const refusalStatus = {
  badRequest: 400,
  badAddress: 400,
  badText: 400,
  forbidden: 403,
  foreignOrigin: 403,
  notFound: 404,
  wrongMethod: 405,
  tooSlow: 408,
  conflict: 409,
  /** The page would lead elsewhere by now: nothing was done. */
  changed: 409,
  /** The form was opened by somebody else, who had signed in. */
  otherPerson: 409,
  lengthMissing: 411,
  tooLarge: 413,
  /** The same of words alone. */
  tooLong: 413,
  wrongType: 415,
  wrongHost: 421,
  tooMany: 429,
  headersTooLarge: 431,
  server: 500,
  unavailable: 503,
  /** More ask than can be served: a page was not made, or a form not looked at. */
  crowded: 503,
  crowdedForm: 503,
} as const

/** What the portal knows anywhere. */
export const allMethods = 'GET, HEAD, POST'

export type RefusalKind = keyof typeof refusalStatus

/** What a refusal tells beside its kind. */
export interface Refusal {
  kind: RefusalKind
  /** When it is not the kind's own. */
  status?: number
  /** Until the same may be asked again. */
  retryAfterSeconds?: number
  /** The methods that the address knows, when they are not all of ours. */
  allow?: string
}

export function statusOf({ kind, status }: Refusal): number {
  return status ?? refusalStatus[kind]
}

/** The body of a refusal on its way to whoever shows it; programs get it as it is. */
interface RefusalBody {
  error: RefusalKind
  retryAfterSeconds?: number
}

/** A thrown or returned answer that the reader sees as a page in her language, see `RefusalMessage`. */
export function refusalResponse(refusal: Refusal): Response {
  const { kind, retryAfterSeconds } = refusal
  const body: RefusalBody = { error: kind, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) }
  return new Response(JSON.stringify(body), {
    status: statusOf(refusal),
    headers: { 'Content-Type': 'application/json', ...refusalHeaders(refusal) },
  })
}

/** True when there is no fault but that too many ask. */
export function refusesCrowd(kind: RefusalKind): boolean {
  return kind === 'crowded' || kind === 'crowdedForm'
}

/** What programs on the way may do with a refusal. */
export function refusalHeaders({ kind, retryAfterSeconds, allow }: Refusal): Record<string, string> {
  return {
    // A page that is said to a crowd is not packed: that costs more than the page.
    'Cache-Control': refusesCrowd(kind) ? 'no-store, no-transform' : 'no-store',
    ...(kind === 'wrongMethod' ? { Allow: allow ?? allMethods } : {}),
    ...(retryAfterSeconds ? { 'Retry-After': String(retryAfterSeconds) } : {}),
  }
}

const kinds = Object.keys(refusalStatus) as RefusalKind[]

/** The refusal that a status and the body of an answer state; the body may be anything. */
export function readRefusal(status: number, body: unknown): Refusal {
  const told = typeof body === 'object' && body !== null ? (body as Partial<RefusalBody>) : {}
  const kind =
    kinds.find((known) => known === told.error && refusalStatus[known] === status) ??
    kinds.find((known) => refusalStatus[known] === status) ??
    (status < 500 ? 'badRequest' : 'server')
  const wait = told.retryAfterSeconds
  return {
    kind,
    ...(refusalStatus[kind] === status ? {} : { status }),
    ...(typeof wait === 'number' ? { retryAfterSeconds: wait } : {}),
  }
}
