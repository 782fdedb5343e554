import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { allowAnyone, requireRole, requireSameReader, requireSignedIn } from './guards.server'
import { pageState } from './kept-forms/page-state.server'

let session: { id: string; role: string } | null

vi.mock('./session/request-context.server', () => ({
  getRequestContext: async () => ({
    session,
    personId: session && 'her',
    role: session?.role ?? 'anonymous',
  }),
}))

beforeEach(() => {
  session = null
})

function asked(path: string, { lang = 'ru', method = 'GET' } = {}): LoaderFunctionArgs {
  const context = { requestId: '1', address: '' }
  return { request: new Request(`http://portal${path}`, { method }), params: { lang }, context }
}

/** The status of what was thrown, and where it leads. */
async function thrown(guarded: Promise<unknown>): Promise<string> {
  try {
    await guarded
    return 'let in'
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return `${error.status} ${error.headers.get('Location') ?? ''}`.trim()
  }
}

describe('the guards', () => {
  it.each(['xx', '', 'RU', '__proto__', 'constructor', 'uz'])('know no language %j', async (lang) => {
    expect(await thrown(allowAnyone(asked('/', { lang })))).toBe('404')
    session = { id: '1', role: 'citizen' }
    expect(await thrown(requireRole(asked('/', { lang }), 'citizen'))).toBe('404')
  })

  it('send a stranger to sign in, and back to what she asked for', async () => {
    expect(await thrown(allowAnyone(asked('/ru/account?page=2')))).toBe('let in')
    const back = '302 /ru/sign-in?next=%2Fru%2Faccount%3Fpage%3D2'
    expect(await thrown(requireSignedIn(asked('/ru/account?page=2')))).toBe(back)
    expect(await thrown(requireRole(asked('/ru/account?page=2'), 'citizen'))).toBe(back)
    const post = asked('/ru/account?page=2', { method: 'POST' })
    expect(await thrown(requireSignedIn(post))).toBe('302 /ru/sign-in?next=%2Fru%2Faccount')
  })

  it('let in who acts in one of the roles, and nobody else', async () => {
    session = { id: '1', role: 'auditor' }
    expect(await thrown(requireSignedIn(asked('/ru/x')))).toBe('let in')
    expect(await thrown(requireRole(asked('/ru/x'), 'finance_officer', 'auditor'))).toBe('let in')
    expect(await thrown(requireRole(asked('/ru/x'), 'finance_officer'))).toBe('403')
    expect(await thrown(requireRole(asked('/ru/x')))).toBe('403')
  })

  it('do not act for a visitor on what somebody opened who had signed in', async () => {
    const args = asked('/ru/cart?a=b', { method: 'POST' })
    const check = async () => requireSameReader(await allowAnyone(args), args)
    expect(await thrown(check())).toBe('let in')
    pageState(args.context).formOwner = 'mark'
    expect(await thrown(check())).toBe('302 /ru/sign-in?next=%2Fru%2Fcart%3Fa%3Db')
    session = { id: '1', role: 'citizen' }
    expect(await thrown(check())).toBe('let in')
  })
})
