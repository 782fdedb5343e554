import { describe, expect, it } from 'vitest'
import { readForm } from './read-form'

function sent(body: BodyInit | null, type?: string): Request {
  const headers = type ? { 'Content-Type': type } : undefined
  return new Request('http://portal/', { method: 'POST', body, ...(headers ? { headers } : {}) })
}

const fields = 'application/x-www-form-urlencoded'
const parts = 'multipart/form-data; boundary=x'
const part = (head: string, body = '1') => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`

/** What it was refused with. */
async function refusalOf(request: Request): Promise<unknown> {
  const refusal = await readForm(request).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return refusal instanceof Response ? (await refusal.json()).error : refusal
}

describe('readForm', () => {
  it('reads fields as they were typed', async () => {
    const form = await readForm(
      sent(new URLSearchParams({ name: 'Oʻgʻiloy гилам 100%', text: 'bir\r\nikki\tuch\v' })),
    )
    expect([...form]).toEqual([
      ['name', 'Oʻgʻiloy гилам 100%'],
      ['text', 'bir\r\nikki\tuch\v'],
    ])
  })

  it('reads files with their names and octets', async () => {
    const typed = new FormData()
    typed.append('alt', 'гилам')
    typed.append('photo', new File([new Uint8Array([0, 1, 255])], 'гилам "1".jpg', { type: 'image/jpeg' }))
    typed.append('none', new File([], ''))
    const form = await readForm(sent(typed))
    const photo = form.get('photo') as File
    expect(form.get('alt')).toBe('гилам')
    expect(photo).toMatchObject({ name: 'гилам "1".jpg', type: 'image/jpeg', size: 3 })
    expect([...new Uint8Array(await photo.arrayBuffer())]).toEqual([0, 1, 255])
    expect(form.get('none')).toMatchObject({ size: 0 })
  })

  it('takes a long value whole, and one that is cut not at all', async () => {
    const value = 'я'.repeat(30_000)
    expect((await readForm(sent(new URLSearchParams({ a: value })))).get('a')).toBe(value)
    expect((await readForm(sent(`${part('name="a"', value)}--x--\r\n`, parts))).get('a')).toBe(value)
    const cut = part('name="a"', 'x'.repeat(1024 * 1024 + 1))
    expect(await refusalOf(sent(`${cut}--x--\r\n`, parts))).toBe('tooLong')
  })

  it('reads nothing from nothing', async () => {
    expect([...(await readForm(sent(null)))]).toEqual([])
    expect([...(await readForm(sent('', fields)))]).toEqual([])
    expect([...(await readForm(sent('--x--\r\n', parts)))]).toEqual([])
  })

  it.each([
    ['NUL in a field', sent(new URLSearchParams({ a: 'x\0y' }))],
    ['an escape in a field', sent(new URLSearchParams({ a: '\u001b[31m' }))],
    ['NUL in a name', sent(new URLSearchParams({ 'a\0': '1' }))],
    ['NUL in a part', sent(`${part('name="a"', 'x\0y')}--x--`, parts)],
    ['NUL in the name of a part', sent(`${part('name="a\0b"')}--x--`, parts)],
    ['NUL in the name of a file', sent(`${part('name="a"; filename="a\0.jpg"')}--x--`, parts)],
    [
      'an encoded NUL in the name of a file',
      sent(`${part(`name="a"; filename*=utf-8''a%00.jpg`)}--x--`, parts),
    ],
    ['a line break in the name of a file', sent(`${part('name="a"; filename="a%0Ab.jpg"')}--x--`, parts)],
  ])('refuses %s for what it is', async (_, request) => expect(await refusalOf(request)).toBe('badText'))

  it.each([
    ['parts of another boundary', sent('--y\r\nnothing that fits', parts)],
    ['half a part', sent(part('name="a"'), parts)],
    ['no boundary', sent('x', 'multipart/form-data')],
    ['a part without a name', sent(`${part('x="a"')}--x--`, parts)],
    [
      'more fields than any form has',
      sent(new URLSearchParams(Array.from({ length: 154 }, (_, n) => [`f${n}`, '']))),
    ],
    ['more parts than any form has', sent(`${part('name="a"').repeat(154)}--x--`, parts)],
    ['a name that is an object’s own', sent(new URLSearchParams({ __proto__x: '1', 'a.__proto__.b': '1' }))],
    ['a part named like an object’s own', sent(`${part('name="constructor"')}--x--`, parts)],
  ])('refuses %s', async (_, request) => expect(await refusalOf(request)).toBe('badRequest'))

  it('lets the rest of a refused body go by, so that the answer is read', async () => {
    let pulled = 0
    const chunk = Buffer.from('a&'.repeat(5_000))
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        if (pulled > 100) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const request = new Request('http://portal/', {
      method: 'POST',
      body,
      headers: { 'Content-Type': fields },
      duplex: 'half',
    } as RequestInit)
    expect(await refusalOf(request)).toBe('badRequest')
    expect(pulled).toBe(101)
  })
})
