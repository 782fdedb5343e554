import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '~/i18n/react'
import { getI18n } from '~/i18n/translator.server'
import { ErrorItems, type FieldError } from '~/ui/form/error-summary'

const errors = [
  { field: 'phone', message: 'Phone' },
  { field: 'gone', message: 'Gone' },
  { message: 'Whole form' },
  { field: 'name', message: 'Name' },
]

function render(errors: readonly FieldError[], fields: [string, string][]): string[] {
  const html = renderToString(
    <LocaleProvider locale="en" i18n={getI18n('en')}>
      <ErrorItems errors={errors} fields={new Map(fields)} />
    </LocaleProvider>,
  )
  return html.match(/<li>.*?<\/li>/g) ?? []
}

it('lists the fields from top to bottom, and links to nothing that is not there', () => {
  expect(
    render(errors, [
      ['name', 'Your name'],
      ['phone', 'Your phone'],
    ]),
  ).toEqual([
    '<li>Gone</li>',
    '<li>Whole form</li>',
    '<li><a href="#name">Name</a></li>',
    '<li><a href="#phone">Phone</a></li>',
  ])
})

it('names the fields with which the same is wrong', () => {
  const message = 'Choose one'
  const same = [
    { field: 'home', message },
    { field: 'heat', message },
    { field: 'drawn', message },
    { field: 'age', message: 'Write a number' },
  ]
  expect(
    render(same, [
      ['home', 'The home'],
      ['heat', 'How it is heated'],
      ['drawn', ''],
      ['age', 'Age'],
    ]),
  ).toEqual([
    '<li><a href="#home">“The home”: Choose one</a></li>',
    '<li><a href="#heat">“How it is heated”: Choose one</a></li>',
    '<li><a href="#drawn">Choose one</a></li>',
    '<li><a href="#age">Write a number</a></li>',
  ])
})
