import { randomInt } from 'node:crypto'
import { makePinfl } from '../../../app/lib/people/pinfl'
import { portal } from './test'

/** A browser without a screen: cookies and plain requests, for what is asked hundreds of times. */
export class HttpClient {
  readonly #cookies = new Map<string, string>()

  get cookies(): [name: string, value: string][] {
    return [...this.#cookies]
  }

  get cookieHeader(): string {
    return this.cookies.map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The value of a cookie, undefined when there is none. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers })
  }

  /** A form posted by the portal's own page; `FormData` when a file goes with it. */
  async post(
    path: string,
    form: Record<string, string> | FormData = {},
    more: Record<string, string> = {},
  ): Promise<Response> {
    const headers = { Origin: new URL(portal).origin, ...more }
    const body = form instanceof FormData ? form : new URLSearchParams(form)
    return this.#send(path, { method: 'POST', body, headers })
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const url = new URL(path, portal)
    const ours = url.origin === new URL(portal).origin
    const headers = { ...init.headers, ...(ours && { Cookie: this.cookieHeader }) }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    if (ours) for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return answer
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((each) => /^\s*max-age=0$/i.test(each))) this.#cookies.delete(name)
    else this.#cookies.set(name, pair.slice(at + 1))
  }
}

/** Signs a demonstration person in through OneID; everybody begins as a citizen, `role` is chosen afterwards. */
export async function signInOverHttp(person: string, role = 'citizen'): Promise<HttpClient> {
  const client = await passOneId({ person })
  if (role !== 'citizen') await chooseRole(client, role)
  return client
}

/** Somebody whom nobody has seen before. `person` is what OneID's page calls her from now on. */
export async function signInNewcomer(): Promise<{ client: HttpClient; person: string }> {
  const serial = { district: randomInt(1000), serial: randomInt(1000) }
  const pinfl = makePinfl({ sex: 'female', birthDate: '1981-07-13', ...serial })
  const client = await passOneId({ pinfl, familyName: 'Yangiyeva', givenName: 'Nargiza' })
  return { client, person: `other-${pinfl}` }
}

/** Through OneID with what its page sends: a demonstration person, or the facts of another. */
export async function passOneId(chosen: Record<string, string>): Promise<HttpClient> {
  return (await arrive(chosen)).client
}

/** The same, and where it leads: `next` is where she was going. */
export async function arrive(
  chosen: Record<string, string>,
  next = '',
): Promise<{ client: HttpClient; to: string }> {
  const client = new HttpClient()
  const left = await client.post('/uz-Latn/sign-in', { next })
  const provider = new URL(left.headers.get('location') ?? '')
  const login = Object.fromEntries(provider.searchParams)
  const sent = await client.post(new URL('login', provider).href, { ...login, ...chosen })
  const back = await client.get(sent.headers.get('location') ?? '')
  if (back.status !== 302 || !client.cookie('session'))
    throw new Error('The sign-in did not end in a session')
  return { client, to: back.headers.get('location') ?? '' }
}

async function chooseRole(client: HttpClient, role: string): Promise<void> {
  const page = await (await client.get('/uz-Latn/account/roles')).text()
  const form = page.split('<form').find((each) => each.includes(`name="role" value="${role}"`))
  const grantId = /name="grantId" value="([^"]+)"/.exec(form ?? '')?.[1]
  if (!grantId) throw new Error(`The role ${role} is not offered`)
  const answer = await client.post('/uz-Latn/account/roles', { grantId })
  if (answer.status !== 303) throw new Error(`The role ${role} was not given: ${answer.status}`)
}
