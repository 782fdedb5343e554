import { describe, expect, it } from 'vitest'
import { isLinkTarget, listLinks, parseMarkup } from './parse-markup'

const text = (words: string) => ({ kind: 'text', text: words })

describe('parseMarkup', () => {
  it('reads headings, paragraphs over several lines, and both kinds of lists', () => {
    expect(parseMarkup('## One\nfirst\nsecond\n\n- a\n- b\n1. c\n\n### Two\n\nlast')).toEqual([
      { kind: 'heading', level: 2, line: [text('One')] },
      { kind: 'paragraph', line: [text('first'), text(' '), text('second')] },
      { kind: 'list', isOrdered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', isOrdered: true, items: [[text('c')]] },
      { kind: 'heading', level: 3, line: [text('Two')] },
      { kind: 'paragraph', line: [text('last')] },
    ])
  })

  it('reads what stands within a line', () => {
    expect(parseMarkup('a **b** *c* [d](/market)!')).toEqual([
      {
        kind: 'paragraph',
        line: [
          text('a '),
          { kind: 'strong', text: 'b' },
          text(' '),
          { kind: 'emphasis', text: 'c' },
          text(' '),
          { kind: 'link', text: 'd', to: '/market' },
          text('!'),
        ],
      },
    ])
  })

  it.each(['<b>x</b>', '# one', '** a', '2 * 3 = 6', '[a](', '#hash'])('leaves %s as text', (typed) => {
    expect(parseMarkup(typed)).toEqual([{ kind: 'paragraph', line: [text(typed)] }])
  })
})

describe('a link', () => {
  it.each([
    '/',
    '/market',
    '/help#sign',
    '/market?sort=new',
    'tel:1140',
    'mailto:a@b.uz',
    'https://lex.uz/docs/1',
  ])('may lead to %s', (to) => expect(isLinkTarget(to)).toBe(true))
  it.each([
    '//evil.uz',
    '/\\evil.uz',
    'javascript:alert(1)',
    'http://a.uz',
    'https://a"b.uz',
    'market',
    'data:x',
    '/a b',
  ])('may not lead to %s', (to) => expect(isLinkTarget(to)).toBe(false))
  it('is found wherever it stands', () => {
    expect(listLinks('## [a](/a)\n\n- x [b](/b)\n\nz [c](/c)')).toEqual(['/a', '/b', '/c'])
  })
})
