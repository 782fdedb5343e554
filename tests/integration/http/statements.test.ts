import type { LoaderFunction } from '@remix-run/node'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { signIn } from '~/domains/identity/index.server'
import { readRootData } from '~/http/page/root-data.server'
import { sessionCookie } from '~/http/session/cookies.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
let cookie: string

beforeAll(async () => {
  test = await openDatabase('catalogue')
  const profile = {
    ...{ pinfl: '40101900020029', passport: 'AA1234567', bornOn: '1990-01-01', phone: '998901234567' },
    ...{ familyName: 'Karimova', givenName: 'Nodira', patronymic: null, email: null },
    ...{ authMethod: 'LOGINPASSMETHOD', userAgent: 'test', locale: 'ru' },
  }
  const { token } = await perform(
    systemContext(() => minutesFromNow(0)),
    signIn,
    profile,
    null,
  )
  cookie = (await sessionCookie().serialize(token)).split(';')[0] ?? ''
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

interface Asked {
  text: string
  values: unknown
}

/** What is asked of the database while one page is read: its loader, and what stands around it. */
async function listStatements(path: string, page: LoaderFunction, headers: Record<string, string>) {
  const asked: Asked[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | { text: string; values?: unknown }, unknown]
    asked.push(typeof first === 'string' ? { text: first, values } : { values, ...first })
    return (query as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    const context = { requestId: 'one', address: '127.0.0.1' }
    const request = new Request(`http://localhost:3999${path}`, { headers })
    const params = { lang: 'ru' }
    const answer = await page({ request, context, params } as never)
    expect((answer as Response).status, path).toBe(200)
    await readRootData(request, context)
  } finally {
    pg.Client.prototype.query = query
  }
  return asked
}

const pages = {
  '/ru/account': () => import('~/routes/account/overview'),
  '/ru/account/notices': () => import('~/routes/account/notices'),
  '/ru/account/roles': () => import('~/routes/account/roles'),
  '/ru/account/contact': () => import('~/routes/account/contact'),
  '/ru/account/sessions': () => import('~/routes/account/sessions'),
  '/ru/account/orders': () => import('~/routes/account/orders'),
  '/ru/applications': () => import('~/routes/applications/list'),
  '/ru/vouchers': () => import('~/routes/vouchers/wallet'),
  '/ru/cart': () => import('~/routes/shop/cart'),
}

describe('one request', () => {
  it.each(Object.entries(pages))('asks nothing personal twice: %s', async (path, open) => {
    const { loader } = (await open()) as { loader: LoaderFunction }
    await listStatements(path, loader, { Cookie: cookie })
    const asked = await listStatements(path, loader, { Cookie: cookie })
    const own = asked.filter(({ text }) => !/^(begin|commit|rollback|select app_enter)/i.test(text))
    const keys = own.map(({ text, values }) => `${text} ${JSON.stringify(values)}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(own.filter(({ text }) => text.includes('read_visit'))).toHaveLength(1)
  })

  it('asks once for a reader of a public page, whoever she is', async () => {
    const { loader } = await import('~/routes/public/help')
    expect((await listStatements('/ru/help', loader, { Cookie: cookie })).length).toBe(1)
    expect(await listStatements('/ru/help', loader, {})).toEqual([])
  })
})
