import { describe, expect, it } from 'vitest'
import { createMarks, cutTemplate, escapeHtml, fillTemplate, sizeOf } from './slots'

const names = ['name', 'body', 'count'] as const

describe('slots', () => {
  it('are filled where they were left, as often as they were', () => {
    const marks = createMarks(names)
    const html = `<body data-slot="${marks.body}"><p title="${marks.name}">${marks.count}</p>${marks.name}`
    const template = cutTemplate(html, marks)
    const fill = (name: string) => String(fillTemplate(template, { name, body: ' id="a"', count: '' }))
    expect(fill('Ғайрат')).toBe('<body id="a"><p title="Ғайрат"></p>Ғайрат')
    expect(fill('')).toBe('<body id="a"><p title=""></p>')
    expect(sizeOf(template)).toBe(Buffer.byteLength('<body><p title=""></p>'))
  })

  it('cannot be known beforehand, and leave nothing of themselves in what is kept', () => {
    const [marks, others] = [createMarks(names), createMarks(names)]
    expect(others.name).not.toBe(marks.name)
    const template = cutTemplate(`a${marks.name}b`, marks)
    expect(String(Buffer.concat([...template.chunks]))).toBe('ab')
  })

  it('are not made by what somebody typed, whatever it looks like', () => {
    const [marks, others] = [createMarks(names), createMarks(names)]
    const typed = `${others.name} data-slot="${others.body}" \uE0001.0\uE001 $& $1 name`
    const template = cutTemplate(`${typed}${marks.name}`, marks)
    expect(template.places).toEqual(['name'])
    expect(String(fillTemplate(template, { name: '$&', body: '', count: '' }))).toBe(`${typed}$&`)
    // What is filled in is not looked at again.
    const inner = fillTemplate(template, { name: marks.name, body: 'x', count: 'x' })
    expect(String(inner)).toBe(typed + marks.name)
  })
})

it('escapes what a text must not be', () => {
  expect(escapeHtml(`<b a="1">'&amp;`)).toBe('&lt;b a=&quot;1&quot;&gt;&#x27;&amp;amp;')
})
