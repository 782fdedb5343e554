import {
  type ActionFunctionArgs,
  type AppLoadContext,
  json,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from '@remix-run/node'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FormReply } from '~/ui/form/page/form-reply'
import { formField, keepField, labelsField, othersField } from '~/ui/form/page/kept-form'
import { readFormData, refuseForm } from '../forms.server'
import { formOwner } from './form-owner.server'
import { keepTyped } from './keep-typed.server'
import { openPageState, pageState } from './page-state.server'
import { longestValue } from './read-posted.server'
import type { ShownForm } from './shown-form'

const her = '01940000-0000-7000-8000-000000000001'
const other = '01940000-0000-7000-8000-000000000002'

/** Stands in for the table: what was kept, by its secret. */
const kept = new Map<string, { owner: string | null; content: ShownForm }>()
let asker: { personId: string | null; session: { roleCount: number } | null } = {
  personId: null,
  session: null,
}

vi.mock('~/platform/crypto.server', () => ({ sign: (_: string, value: string) => value.slice(-22) }))
vi.mock('~/platform/env.server', () => ({ env: () => ({ PUBLIC_ORIGIN: 'http://portal', APP_SECRET: 'x' }) }))
vi.mock('~/platform/perform.server', () => ({
  perform: (_: unknown, act: (...input: unknown[]) => unknown, ...input: unknown[]) => act(null, ...input),
}))
vi.mock('../budgets.server', () => ({ takeBudget: async () => 0 }))
vi.mock('../session/request-context.server', () => ({ getRequestContext: async () => asker }))
const findChange = vi.fn(async () => ({ last: null, page: '/page' }))
vi.mock('../changed/find-change.server', () => ({ findChange: () => findChange() }))
vi.mock('~/domains/identity/index.server', () => ({
  keepForm: async (_: unknown, form: { owner: string | null; content: ShownForm }) => {
    kept.set(`t${kept.size + 1}`, structuredClone(form))
    return `t${kept.size}`
  },
  getKeptForm: async (_: unknown, token: string, mark: string | null) => {
    const row = kept.get(token)
    return row && (row.owner === null || row.owner === mark) ? row.content : null
  },
  deleteKeptForm: async (_: unknown, token: string) => void kept.delete(token),
  getSessionPerson: async () => null,
}))

const labels = JSON.stringify([['text', 'Reason']])
const typed = { [formField]: `form-1.${formOwner(her)}`, [labelsField]: labels, text: 'не согласна' }

interface Wish {
  act?: (args: ActionFunctionArgs) => Promise<unknown>
  read?: (args: LoaderFunctionArgs) => Promise<unknown>
}

/** One page of a portal, as Remix calls it: the action, then the loader. */
function open({ act = async () => json(null), read = async () => json('page') }: Wish = {}) {
  const routes = { page: { id: 'page', module: { default: () => null, action: act, loader: read } } }
  const built = keepTyped({ routes } as unknown as ServerBuild).routes.page?.module
  const context = {} as AppLoadContext
  const call = (work: unknown, request: Request) =>
    (work as (args: unknown) => Promise<Response>)({ request, context, params: {} }).catch((thrown) => thrown)
  return {
    context,
    post: (body: BodyInit, headers: Record<string, string> = {}, path = '/ru/page?a=1') =>
      call(built?.action, new Request(`http://portal${path}`, { method: 'POST', body, headers })),
    get: (path = '/ru/page') => call(built?.loader, new Request(`http://portal${path}`)),
  }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const inBrowser = { 'Sec-Fetch-Mode': 'navigate' }
const signIn = async () => redirect('/ru/sign-in?next=%2Fru%2Fpage')

beforeEach(() => {
  kept.clear()
  asker = { personId: her, session: { roleCount: 1 } }
})

describe('a change of language', () => {
  it('does not run the action, and shows what was typed', async () => {
    const act = vi.fn()
    const page = open({ act })
    expect((await page.post(form({ [keepField]: 'form-1', text: 'мой' }))).status).toBe(200)
    expect(act).not.toHaveBeenCalled()
    expect(pageState(page.context).shown).toMatchObject({ id: 'form-1', fields: [['text', 'мой']] })
  })

  it('leads a browser to an address of its own', async () => {
    const answer = await open().post(form({ [keepField]: 'form-1', text: 'мой' }), inBrowser)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/ru/page?a=1&reply=t1'])
  })
})

describe('what was typed into the other forms of a page', () => {
  const others = [['form-2', [['note', 'Ёш']]]]
  const sent = form({ ...typed, [othersField]: JSON.stringify(others) })

  it('comes again with the page, once its form was acted upon', async () => {
    const act = async () => redirect('/en/page?b=1#there')
    const answer = await open({ act }).post(sent)
    expect(answer.headers.get('Location')).toBe('/en/page?b=1&reply=t1#there')
    expect(kept.get('t1')).toMatchObject({ owner: formOwner(her), content: { id: '', fields: [], others } })
  })

  it('is left behind when the way leads elsewhere', async () => {
    const answer = await open({ act: async () => redirect('/ru/done') }).post(sent)
    expect([answer.headers.get('Location'), kept.size]).toEqual(['/ru/done', 0])
  })

  it('is shown with a refusal, and in another language', async () => {
    const refused = open({ act: async () => refuseForm({ ok: false, reply: { errors: {} } }) })
    await refused.post(sent, inBrowser)
    expect(kept.get('t1')?.content).toMatchObject({ id: 'form-1', others })
    const switched = open()
    await switched.post(form({ [keepField]: 'form-1', [othersField]: JSON.stringify(others) }))
    expect(pageState(switched.context).shown).toMatchObject({ others })
  })

  it.each(['', 'null', '{}', '[1]', '[["a"]]', '[["a",1]]', '[["a",[1]]]', '[["a",[["b",1]]]]', '[[1,[]]]'])(
    'is nothing when it reads %s',
    async (text) => {
      const page = open()
      await page.post(form({ ...typed, [othersField]: text }))
      expect(pageState(page.context).shown?.others).toEqual([])
    },
  )
})

describe('a field with more in it than may be read', () => {
  const long = 'я'.repeat(longestValue + 1)

  it('is shown again with what was typed, and never reaches the action', async () => {
    const act = vi.fn()
    const page = open({ act })
    const answer = await page.post(form({ ...typed, text: long, note: 'и' }), inBrowser)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/ru/page?a=1&reply=t1'])
    const fields = [
      ['text', long],
      ['note', 'и'],
    ]
    expect(kept.get('t1')?.content).toMatchObject({ fields, status: 422 })
    const { errors } = JSON.parse(kept.get('t1')?.content.answer ?? '') as FormReply
    expect(errors).toEqual({ text: { key: 'forms.error.farTooLong', values: { most: longestValue } } })
    expect(act).not.toHaveBeenCalled()
  })

  it('is told to a program by a status, and a text of the greatest length is read', async () => {
    const act = vi.fn(async () => redirect('/ru/done'))
    expect((await open({ act }).post(form({ ...typed, text: long }))).status).toBe(422)
    expect((await open({ act }).post(form({ ...typed, text: long.slice(1) }))).status).toBe(302)
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('may be one of those that only go along with another form', async () => {
    const act = vi.fn(async () => redirect('/ru/page'))
    const others = [['form-2', [['note', long]]]]
    await open({ act }).post(form({ ...typed, [othersField]: JSON.stringify(others) }))
    expect(act).toHaveBeenCalled()
    expect(kept.get('t1')?.content).toMatchObject({ others })
  })
})

describe('a form after the end of the session', () => {
  beforeEach(() => {
    asker = { personId: null, session: null }
  })

  it('waits for its person and is shown to her alone', async () => {
    const answer = await open({ act: signIn }).post(form(typed))
    const next = new URL(answer.headers.get('Location') ?? '', 'http://portal').searchParams.get('next')
    expect(next).toBe('/ru/page?a=1&kept=t1')
    expect(kept.get('t1')).toMatchObject({ owner: formOwner(her), content: { why: 'signedOut' } })

    asker = { personId: other, session: { roleCount: 1 } }
    const strangers = open()
    await strangers.get(next ?? '')
    expect(pageState(strangers.context)).toMatchObject({ shown: null, isLost: true })

    asker = { personId: her, session: { roleCount: 1 } }
    const hers = open()
    // In another language it is the same page.
    await hers.get(next?.replace('/ru/', '/en/') ?? '')
    expect(pageState(hers.context)).toMatchObject({
      shown: { fields: [['text', 'не согласна']] },
      token: 't1',
    })
    const elsewhere = open()
    await elsewhere.get('/ru/other?kept=t1')
    expect(pageState(elsewhere.context).shown).toBeNull()
  })

  it('keeps the words of an upload without its files', async () => {
    const upload = new FormData()
    for (const [name, value] of Object.entries(typed)) upload.set(name, value)
    upload.set('photo', new Blob(['x'.repeat(5000)]), 'лаган.jpg')
    await open({ act: signIn }).post(upload)
    expect(kept.get('t1')?.content.fields).toEqual([
      ['text', 'не согласна'],
      ['photo', 'лаган.jpg'],
    ])
  })

  it('is not kept when nothing was in it', async () => {
    const answer = await open({ act: signIn }).post(form({ [formField]: 'form-1' }))
    expect(answer.headers.get('Location')).toBe('/ru/sign-in?next=%2Fru%2Fpage')
    expect(kept.size).toBe(0)
  })
})

describe('a form that may not be acted upon', () => {
  it('waits for another role', async () => {
    asker = { personId: her, session: { roleCount: 2 } }
    const forbid = async () => {
      throw new Response(null, { status: 403 })
    }
    const page = open({ act: forbid })
    expect((await page.post(form(typed))).status).toBe(403)
    expect(pageState(page.context).afterRole).toBe('/ru/page?a=1&kept=t1')
    expect(kept.get('t1')?.content.why).toBe('otherRole')
  })

  it('is not acted upon for somebody else than it was opened by', async () => {
    asker = { personId: other, session: { roleCount: 1 } }
    const act = vi.fn()
    const page = open({ act })
    const answer = await page.post(form(typed))
    expect([answer.status, await answer.json()]).toEqual([409, { error: 'otherPerson' }])
    expect(act).not.toHaveBeenCalled()
    expect(pageState(page.context).shown).toBeNull()
  })
})

describe('an answer that is a page', () => {
  const refuse = async () => refuseForm({ ok: false, error: 'applications.error.changed' })

  it('has an address of its own in a browser, with its cookies', async () => {
    const act = async () => json({ found: 1 }, { headers: { 'Set-Cookie': 'a=b' } })
    const answer = await open({ act }).post(form(typed), inBrowser)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/ru/page?a=1&reply=t1'])
    expect(answer.headers.get('Set-Cookie')).toBe('a=b')
    const back = open()
    await back.get('/ru/page?a=1&reply=t1')
    expect(pageState(back.context).shown?.answer).toBe('{"found":1}')
    expect(kept.has('t1'), 'it can be looked at again').toBe(true)
  })

  it('is told to a program by its status', async () => {
    expect((await open({ act: refuse }).post(form(typed))).status).toBe(409)
    expect(kept.size).toBe(0)
  })

  it('is forgotten once the form has been sent', async () => {
    await open({ act: refuse }).post(form(typed), inBrowser)
    const done = await open({ act: async () => redirect('/ru/done') }).post(
      form(typed),
      {},
      '/ru/page?reply=t1',
    )
    expect(done.headers.get('Location')).toBe('/ru/done')
    expect(kept.size).toBe(0)
  })

  it.each([{}, inBrowser])('is not swallowed by a page that leads elsewhere now (%o)', async (headers) => {
    const read = async () => {
      throw redirect('/ru/home')
    }
    let page = open({ act: refuse, read })
    const answer = await page.post(form(typed), headers)
    if (answer.status === 303) page = open({ read })
    expect((await page.get(answer.headers.get('Location') ?? undefined)).status).toBe(409)
    expect(pageState(page.context)).toMatchObject({
      leadsTo: '/ru/home',
      shown: { fields: [['text', 'не согласна']] },
    })
  })
})

describe('a page that is gone after its form came too late', () => {
  const gone = async () => {
    throw new Response(null, { status: 404 })
  }

  it('says that it has changed', async () => {
    const late = async () => refuseForm({ ok: false, error: 'applications.error.changed' })
    const page = open({ act: late, read: gone })
    expect((await page.post(form(typed))).status).toBe(409)
    expect(pageState(page.context).shown?.change).toEqual({ last: null, page: '/page' })
    expect((await page.get()).status).toBe(409)
  })

  it('is not found where its form was wrong: what is another’s is like what is missing', async () => {
    const wrong = async () => refuseForm({ ok: false, error: 'forms.error.invalid' }, 'text')
    const page = open({ act: wrong, read: gone })
    expect((await page.post(form(typed))).status).toBe(422)
    expect((await page.get()).status).toBe(404)
  })
})

describe('an action that leads elsewhere without acting', () => {
  const act = async () => {
    throw redirect('/ru/home')
  }

  it.each([{}, inBrowser])('does not swallow what was written (%o)', async (headers) => {
    const page = open({ act })
    expect((await page.post(form(typed), headers)).status).toBe(409)
    expect(pageState(page.context)).toMatchObject({
      leadsTo: '/ru/home',
      shown: { fields: [['text', 'не согласна']] },
    })
  })

  it('does not tell who changed what may be another’s', async () => {
    findChange.mockClear()
    await open({ act }).post(form(typed))
    expect(findChange).not.toHaveBeenCalled()
  })

  it('says so of a chosen file', async () => {
    const upload = new FormData()
    upload.set('file', new Blob(['x']), 'a.jpg')
    expect((await open({ act }).post(upload)).status).toBe(409)
  })

  it('is followed when nothing was written', async () => {
    const answer = await open({ act }).post(form({ [formField]: 'form-1' }))
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/ru/home'])
  })
})

describe('keepTyped', () => {
  it('leaves every other form to the action, without the portal’s own fields', async () => {
    const act = vi.fn(async ({ request }: ActionFunctionArgs) =>
      json(Object.fromEntries(await readFormData(request))),
    )
    expect(await (await open({ act }).post(form(typed))).json()).toEqual({ text: 'не согласна' })
  })

  it('lets no action meet a broken form, and is not got round by another kind of body', async () => {
    const act = vi.fn()
    const upload = new FormData()
    upload.set(keepField, 'form-1')
    for (const body of [form({ name: 'a\0b' }), upload])
      expect((await open({ act }).post(body)).status).toBe(400)
    expect(act).not.toHaveBeenCalled()
  })

  it('does not touch what is no page, nor a page that takes no posts', () => {
    for (const module of [{ action: signIn }, { default: () => null }]) {
      const routes = { page: { id: 'page', module } } as unknown as ServerBuild['routes']
      expect(keepTyped({ routes } as ServerBuild).routes.page?.module).toBe(module)
    }
  })

  it('reads nothing where no kept form is asked for', async () => {
    const context = {} as AppLoadContext
    expect(await openPageState(new Request('http://portal/ru/page'), context)).toMatchObject({
      isLost: false,
    })
  })
})
