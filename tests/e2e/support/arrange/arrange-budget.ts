import type { Page } from '@playwright/test'
import { press } from '../actions'
import { type HttpClient, signInOverHttp } from '../http'
import { expect } from '../test'
import { textOf } from '../texts'
import { query } from './database'

const locale = 'uz-Latn'

/** Of the centre that decides, and of the device that is given. */
export interface BudgetOf {
  regionCode: string
  groupCode: string
}

/** So'm that are free on the line of the quarter. */
export async function freeMoney({ regionCode, groupCode }: BudgetOf): Promise<number> {
  const [line] = await query<{ free: string }>(
    `select a.balance_tiyin as free from budget_line l join account a on a.code = 'budget:' || l.id
      where l.region_code = $1 and l.group_code = $2 and l.quarter_on <= now() order by l.quarter_on desc limit 1`,
    [regionCode, groupCode],
  )
  return Number(line?.free ?? 0) / 100
}

type OpenPage = (client: HttpClient) => Promise<Page>

/** One officer prepares it, another approves it. So'm. Answers the page of the line. */
export async function approveMoney(
  openPage: OpenPage,
  { regionCode, groupCode }: BudgetOf,
  way: 'raise' | 'lower',
  amount: number,
): Promise<Page> {
  const one = await openPage(await signInOverHttp('finance', 'finance_officer'))
  const list = `/${locale}/staff/finance/budget?region=${regionCode}&group=${groupCode}`
  await one.goto(list)
  await one.locator(`#prepare input[name=direction][value=${way}]`).check()
  await one.locator('#prepare input[name=amountTiyin]').fill(String(amount))
  await one.locator('#prepare input[name=reason]').fill('Chorak rejasi oʻzgardi')
  await press(one.locator('#prepare'), locale, 'budget.prepare')
  await expect(one.locator('[data-toast]')).toContainText(textOf(locale, 'budget.done.prepared'))
  const other = await openPage(await signInOverHttp('finance-2', 'finance_officer'))
  await other.goto(one.url())
  await other.locator('form:has(input[name=intent][value=approve]) button').click()
  await expect(other.locator('[data-toast]')).toContainText(textOf(locale, 'budget.done.approved'))
  return other
}
