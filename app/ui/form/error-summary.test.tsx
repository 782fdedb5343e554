import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ErrorItems } from './error-summary'

const errors = [
  { field: 'phone', message: 'Phone' },
  { field: 'gone', message: 'Gone' },
  { message: 'Whole form' },
  { field: 'name', message: 'Name' },
]

it('lists the fields from top to bottom, and links to nothing that is not there', () => {
  const html = renderToString(<ErrorItems errors={errors} fieldIds={['name', 'phone']} />)
  expect(html.match(/<li>.*?<\/li>/g)).toEqual([
    '<li>Gone</li>',
    '<li>Whole form</li>',
    '<li><a href="#name">Name</a></li>',
    '<li><a href="#phone">Phone</a></li>',
  ])
})
