import type { Page } from '@playwright/test'
import { press, read } from '../../support/actions'
import { type ArrangedCase, arrangeCase, passToHead, prepareCase } from '../../support/arrange/arrange-case'
import { find } from '../../support/arrange/arrange-voucher'
import { signInOverHttp } from '../../support/http'
import { expect } from '../../support/test'
import { patternOf, textOf } from '../../support/texts'

export const locale = 'uz-Latn'
export const text = (key: string, values?: Record<string, string>) => textOf(locale, key, values)

/** A case that the head can decide now: a specialist prepared it. */
export async function arrangePassed(serviceCode: string): Promise<ArrangedCase> {
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  const found = await arrangeCase(serviceCode)
  await prepareCase(found, specialist)
  await passToHead(found, specialist)
  return found
}

/** The head approves with the first of the reasons and what `say` adds. Returns the number of what is given. */
export async function approve(
  desk: Page,
  { home }: ArrangedCase,
  kind: string,
  say: () => Promise<void> = async () => {},
): Promise<string> {
  await desk.goto(`${home}/approve`)
  await desk.locator('input[name=reasonCode]').first().check()
  await say()
  await press(desk, locale, 'staff.approve.confirm')
  const done = patternOf(locale, `staff.done.approved.${kind}`)
  await expect(desk.locator('[data-toast]')).toContainText(done)
  return find(await read(desk.locator('main')), /(HG-\w{4}-\w{4})/)
}
