import type { ActionFunctionArgs, AppLoadContext, ServerBuild } from '@remix-run/node'
import { describe, expect, it, vi } from 'vitest'
import { keepField } from '~/ui/form/kept-form'
import { readFormData } from './forms.server'
import { readPostedForms } from './posted-forms'

const action = vi.fn(async ({ request }: ActionFunctionArgs) =>
  Object.fromEntries(await readFormData(request)),
)

function build(module: object): ServerBuild['routes'] {
  const routes = { page: { id: 'page', module } } as unknown as ServerBuild['routes']
  return readPostedForms({ routes } as ServerBuild).routes
}

async function post(body: BodyInit, module: object = { default: () => null, action }) {
  action.mockClear()
  const context = {} as AppLoadContext
  const request = new Request('http://portal/ru/page', { method: 'POST', body })
  const answer = await build(module).page?.module.action?.({ request, context, params: {} })
  return { answer, kept: context.kept }
}

describe('readPostedForms', () => {
  it('keeps a marked form and does not run the action', async () => {
    const { answer, kept } = await post(new URLSearchParams({ [keepField]: 'form-1', name: 'Дилноза' }))
    expect(action).not.toHaveBeenCalled()
    expect(kept?.values.get('name')).toBe('Дилноза')
    expect(answer).toMatchObject({ status: 200 })
    expect(await (answer as Response).json()).toBeNull()
  })

  it('leaves every other form to the action', async () => {
    const { answer, kept } = await post(new URLSearchParams({ name: 'Дилноза' }))
    expect(answer).toEqual({ name: 'Дилноза' })
    expect(kept).toBeNull()
  })

  it('does not touch what is no page, nor a page that takes no posts', () => {
    for (const module of [{ action }, { default: () => null }])
      expect(build(module).page?.module).toBe(module)
  })

  it('lets no action meet a broken form', async () => {
    await expect(post(new URLSearchParams({ name: 'a\0b' }))).rejects.toMatchObject({ status: 400 })
    expect(action).not.toHaveBeenCalled()
  })

  it('is not got round by another kind of body', async () => {
    const form = new FormData()
    form.set(keepField, 'form-1')
    await expect(post(form)).rejects.toMatchObject({ status: 400 })
  })
})
