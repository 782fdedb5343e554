import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '~/i18n/react'
import { getI18n } from '~/i18n/translator.server'
import { ReturnStatus } from './return-status'

const said = (reader: 'buyer' | 'seller' | 'desk', status: string) =>
  renderToStaticMarkup(
    <LocaleProvider locale="en" i18n={getI18n('en')}>
      <ReturnStatus reader={reader} status={status} />
    </LocaleProvider>,
  )

it('says to each reader what waits for her as hers, and to everybody else whose it is', () => {
  expect(['seller', 'buyer', 'desk'].map((reader) => said(reader as 'seller', 'asked'))).toEqual([
    'Waits for your answer',
    'Waits for the artisan',
    'Waits for the artisan',
  ])
  expect(said('buyer', 'accepted')).toBe('Accepted: send the goods back')
  expect(said('seller', 'lapsed')).toBe(said('desk', 'lapsed'))
})
