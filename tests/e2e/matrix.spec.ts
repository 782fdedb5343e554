import { query } from './support/arrange/database'
import {
  type Access,
  listRoutes,
  type Role,
  roles,
  routeAccess,
  specialRoutes,
} from './support/crawl/route-access'
import { HttpClient, signInOverHttp } from './support/http'
import { expect, test } from './support/test'

// Every route as every role: who may come in does, everybody else is turned away before anything is read.

/** One demonstration person for each role; Kamola acts in four of hers. */
const people: Record<Role, string> = {
  // Nobody puts anything into her cart.
  citizen: 'citizen-leg',
  inson_specialist: 'several-roles',
  mahalla_member: 'several-roles',
  auditor: 'several-roles',
  organisation_staff: 'organisation-sanatorium',
  phone_operator: 'operator',
  artisan: 'artisan-ceramist',
  maker_staff: 'maker-samarkand',
  buyer: 'buyer',
  inson_head: 'head-uchtepa',
  finance_officer: 'finance',
  approver: 'approver',
  administrator: 'administrator',
  buyer_staff: 'purchasing-owner',
  text_editor: 'text-editor',
}

const missing: Record<string, string> = { lang: 'uz-Latn', provider: 'eskiz', key: 'wrong' }
const missingId = '01940000-0000-7000-8000-000000000000'

/** The address with something in place of each parameter that does not exist. */
function fill(route: string): string {
  return route
    .replace('/*', '/nowhere/at/all')
    .replace(/:(\w+)/g, (_all, name: string) => missing[name] ?? (/id$/i.test(name) ? missingId : 'missing'))
}

type Visitor = Role | 'anonymous'

function mayEnter(access: Access, visitor: Visitor): boolean {
  if (access === 'anyone') return true
  if (visitor === 'anonymous') return false
  return access === 'signedIn' || access.includes(visitor)
}

/** What turns a visitor away, or null when she was let in. */
function readRefusal(answer: Response): string | null {
  if (answer.status === 403 || answer.status === 401) return String(answer.status)
  const to = answer.headers.get('location') ?? ''
  return /^\/[\w-]+\/sign-in\?next=/.test(to) ? 'sign-in' : null
}

function expectRefusal(visitor: Visitor): string {
  return visitor === 'anonymous' ? 'sign-in' : '403'
}

const acceptable = [200, 303, 400, 404, 409, 422]

async function check(client: HttpClient, visitor: Visitor, route: string): Promise<string[]> {
  const rule = routeAccess[route]
  if (!rule) return [`${route} is not in the table`]
  const problems: string[] = []
  const say = (method: string, found: unknown, wanted: unknown) =>
    problems.push(`${method} ${route} as ${visitor}: ${found} instead of ${wanted}`)

  const path = fill(route)
  const read = await client.get(path)
  if (mayEnter(rule.read, visitor)) {
    const hasId = /:(?!lang)/.test(route)
    const wanted = rule.readStatus ?? (hasId ? 404 : 200)
    if (read.status !== wanted || (!rule.readStatus && readRefusal(read))) say('GET', read.status, wanted)
  } else if (readRefusal(read) !== expectRefusal(visitor)) {
    say('GET', read.status, expectRefusal(visitor))
  }

  const written = await client.post(path)
  if (!rule.write) {
    if (written.status !== 405) say('POST', written.status, 405)
  } else if (mayEnter(rule.write, visitor)) {
    const wanted = rule.writeStatus ? [rule.writeStatus] : acceptable
    if (!wanted.includes(written.status)) say('POST', written.status, wanted.join(' or '))
  } else if (readRefusal(written) !== expectRefusal(visitor)) {
    say('POST', written.status, expectRefusal(visitor))
  }
  return problems
}

/** What is everybody's turns nobody away: one who has signed in and one who has not are enough to see it. */
function isWorthAsking(route: string, visitor: Visitor): boolean {
  const { read, write = 'anyone' } = routeAccess[route] ?? { read: 'signedIn' }
  return visitor === 'anonymous' || visitor === 'citizen' || read !== 'anyone' || write !== 'anyone'
}

async function walk(client: HttpClient, visitor: Visitor): Promise<string[]> {
  // Signing out ends the walk, so it comes last.
  const known = (await listRoutes()).filter(
    (route) => !specialRoutes.includes(route) && isWorthAsking(route, visitor),
  )
  const last = (route: string) => Number(route.endsWith('/sign-out'))
  const problems: string[] = []
  for (const route of known.sort((a, b) => last(a) - last(b))) {
    problems.push(...(await check(client, visitor, route)))
  }
  return problems
}

test('every route stands in the table, and the table names no other', async () => {
  const known = await listRoutes()
  expect(known.length).toBeGreaterThan(60)
  expect([...Object.keys(routeAccess), ...specialRoutes].sort()).toEqual([...known].sort())
})

test('every route as anonymous', async () => {
  expect(await walk(new HttpClient(), 'anonymous')).toEqual([])
})

for (const role of roles) {
  test(`every route as ${role}`, async () => {
    expect(await walk(await signInOverHttp(people[role], role), role)).toEqual([])
  })
}

// A change of language posts the form at hand, marked so: that may do no more than opening the page.
test('a form that is only to be shown is answered like its page', async () => {
  const clients = new Map<Visitor, HttpClient>([['anonymous', new HttpClient()]])
  const clientOf = async (visitor: Visitor) => {
    const known = clients.get(visitor) ?? (await signInOverHttp(people[visitor as Role], visitor))
    clients.set(visitor, known)
    return known
  }
  for (const [route, { write, readStatus }] of Object.entries(routeAccess)) {
    // Where there is no page to read, none is shown.
    if (!write || readStatus === 405 || route.startsWith('/api/')) continue
    const path = fill(route)
    const insider: Visitor = typeof write === 'string' ? 'citizen' : (write[0] ?? 'citizen')
    for (const visitor of ['anonymous', insider] as const) {
      const client = await clientOf(visitor)
      const marked = { _keep: 'form-1', intent: 'pay', declaration: 'on' }
      const shown = await client.post(path, marked)
      const read = await client.get(path)
      const answer = ({ status, headers }: Response) => {
        // Remix lets the status of a post stand before that of a page which itself says that nothing is there.
        const isOpen = status === 200 || status === 404
        return isOpen ? 'open' : `${status} ${headers.get('location')}`
      }
      expect(answer(shown), `${route} as ${visitor}`).toBe(answer(read))
    }
  }
})

test('the sign-in page sends on whoever has signed in', async () => {
  const anonymous = new HttpClient()
  expect((await anonymous.get('/ru/sign-in')).status).toBe(200)
  const known = await signInOverHttp('several-roles')
  const answer = await known.get('/ru/sign-in')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/ru/account'])
})

test('only a session can be kept awake', async () => {
  expect((await new HttpClient().post('/api/session/extend')).status).toBe(401)
  const answer = await (await signInOverHttp('several-roles')).post('/api/session/extend')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ seconds: expect.any(Number), mayExtend: true })
})

// Somebody else's page must answer as one that does not exist: a foreign id tells nothing.

const kamola = `(SELECT id FROM person WHERE given_name = 'Kamola' AND family_name = 'Rasulova')`
const organisationOf = (name: string, role: Role) =>
  `(SELECT organisation_id FROM role_grant JOIN person ON person.id = person_id
    WHERE role = '${role}' AND revoked_at IS NULL AND family_name = '${name}' LIMIT 1)`

const foreign: { visitor: Role; sql: string; routes: string[] }[] = [
  {
    visitor: 'citizen',
    sql: `SELECT id FROM application WHERE applicant_id <> ${kamola} AND submission_key IS NULL`,
    routes: ['', '/delete', '/documents', '/check', '/device'].map((end) => `/applications/:id${end}`),
  },
  {
    visitor: 'citizen',
    sql: `SELECT id FROM case_file WHERE applicant_id <> ${kamola} AND status = 'submitted'`,
    routes: ['', '/withdraw', '/submitted'].map((end) => `/applications/:id${end}`),
  },
  {
    visitor: 'citizen',
    sql: `SELECT id FROM voucher WHERE person_id <> ${kamola} AND status = 'issued'`,
    routes: ['', '/pdf', '/offers'].map((end) => `/vouchers/:id${end}`),
  },
  {
    visitor: 'citizen',
    sql: `SELECT id FROM device_order WHERE person_id <> ${kamola}`,
    routes: ['', '/cancel', '/paid'].map((end) => `/vouchers/orders/:id${end}`),
  },
  {
    visitor: 'inson_head',
    sql: `SELECT id FROM case_file WHERE status <> 'draft'
          AND centre_code <> ${organisationOf('Mirzayev', 'inson_head')}`,
    routes: ['', '/assign', '/pass', '/correction', '/approve', '/refuse', '/appeal', '/appeal/answer'].map(
      (end) => `/staff/cases/:id${end}`,
    ),
  },
  {
    visitor: 'maker_staff',
    sql: `SELECT id FROM device_order
          WHERE maker_id::text <> ${organisationOf('Haydarova', 'maker_staff')}`,
    routes: ['/maker/orders/:id'],
  },
  {
    visitor: 'artisan',
    sql: `SELECT id FROM seller_order WHERE seller_id::text <> ${organisationOf('Usmonov', 'artisan')}`,
    routes: ['/seller/orders/:id'],
  },
  {
    visitor: 'artisan',
    sql: `SELECT id FROM product WHERE seller_id::text <> ${organisationOf('Usmonov', 'artisan')}`,
    routes: ['', '/preview', '/options'].map((end) => `/seller/products/:id${end}`),
  },
]

async function readAnswer(answer: Response, id: string): Promise<string> {
  const body = (await answer.text()).replaceAll(id, 'ID').replace(/ data-session-seconds="[^"]*"/g, '')
  return `${answer.status} ${body}`
}

for (const { visitor, sql, routes } of foreign) {
  test(`a foreign id as ${visitor}: ${routes.join(', ')}`, async () => {
    const [row] = await query<{ id: string }>(`${sql} ORDER BY 1 LIMIT 1`)
    const id = row?.id ?? ''
    expect(id, 'the demonstration data has one of somebody else').not.toBe('')
    const client = await signInOverHttp(people[visitor], visitor)
    for (const route of routes) {
      const mayWrite = routeAccess[`/:lang${route}`]?.write
      const ask = async (each: string) => {
        const path = `/uz-Latn${route.replace(':id', each)}`
        const read = await readAnswer(await client.get(path), each)
        return { read, written: mayWrite ? await readAnswer(await client.post(path), each) : '' }
      }
      // A notice that comes between the two is counted in the header of one of them.
      await expect(async () => {
        const [found, none] = [await ask(id), await ask(missingId)]
        expect(found.read.slice(0, 3), route).toBe('404')
        expect(found.read === none.read, `${route}: read like a missing one`).toBe(true)
        // A form is looked at before the row is: an empty one may be refused, for the same reason in both cases.
        expect(mayWrite ? ['404', '422'] : [''], route).toContain(found.written.slice(0, 3))
        expect(found.written === none.written, `${route}: written like a missing one`).toBe(true)
      }).toPass({ timeout: 60_000 })
    }
  })
}
