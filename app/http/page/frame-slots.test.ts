import { expect, it } from 'vitest'
import { defaultViewSettings } from '~/ui/shell/view-settings'
import { dressPage } from './frame-slots.server'
import type { RootData } from './root-data.server'

const nobody: RootData = {
  ...{ locale: 'ru', origin: 'http://hamroh.test', session: null, notice: null, cartCount: 0 },
  state: { seconds: null, mayExtend: false, reader: null },
}
const signedIn = (name: string, unread: number, desk: string | null = null): RootData => ({
  ...nobody,
  session: { name, role: 'citizen', roleCount: 1, duties: [], desk, unread },
})

const dress = (data: RootData, path = '/market', search = '') =>
  dressPage({
    ...{ data, locale: 'ru', owner: null },
    environment: { path, search, sandbox: false, view: defaultViewSettings },
  })

it('makes the links of a page once, and puts in what is its reader’s own', () => {
  const [first, second] = [dress(signedIn('Malika', 3)), dress(signedIn('<Nodira>', 0))]
  expect(first.header).toContain('Malika')
  expect(second.header).toContain('&lt;Nodira&gt;')
  expect(second.header).not.toContain('Malika')
  expect(dress({ ...nobody, cartCount: 7 }).header).toContain('7')
  expect(dress(signedIn('Malika', 3, '/staff')).header).toContain('/ru/staff')
  for (const { header, footer } of [first, second, dress(nobody)])
    expect(header + footer).not.toContain('\uE000')
})

it('leads back from the sign-in to the page with its question', () => {
  expect(dress(nobody, '/market', '?q=a').header).toContain('next=%2Fru%2Fmarket%3Fq%3Da')
  expect(dress(nobody, '/market', '?q=b').header).toContain('next=%2Fru%2Fmarket%3Fq%3Db')
  expect(dress(nobody, '/help').header).toContain('href="/ru/sign-in"')
})

it('marks where the reader is', () => {
  const current = (path: string) => /href="([^"]+)"[^>]*aria-current/.exec(dress(nobody, path).header)?.[1]
  expect([current('/market'), current('/makers')]).toEqual(['/ru/market', '/ru/makers'])
})
