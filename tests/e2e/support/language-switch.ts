import type { Page } from '@playwright/test'
import { expect, portal } from './test'

/** The page of this path is open, whatever form it is shown with. */
export async function expectAt(page: Page, path: string): Promise<void> {
  await expect(page).toHaveURL((url) => {
    url.searchParams.delete('reply')
    return url.href === new URL(path, portal).href
  })
}

/** Presses a language: a link, or a button of the form that goes along. */
export async function switchTo(page: Page, locale: string): Promise<void> {
  await page.locator(`.language-switch [lang="${locale}"]`).click()
}

/**
 * Answers every field of the form that goes along otherwise than it stands there, and returns what it then holds, by
 * field. A file cannot be kept and is left out.
 */
export async function typeEverywhere(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('main details')) closed.setAttribute('open', '')
  })
  const fields = page.locator(
    `main form#${await mainForm(page)} :is(input:not([type=hidden]), select, textarea)`,
  )
  for (const [index, field] of (await fields.all()).entries()) {
    const kind = await field.evaluate((each) =>
      each instanceof HTMLInputElement ? each.type : each.localName,
    )
    if (kind === 'select')
      await field.selectOption({
        index: await field
          .locator('option')
          .count()
          .then((n) => n - 1),
      })
    else if (kind === 'checkbox') await field.setChecked(!(await field.isChecked()))
    else if (kind === 'radio') await field.check()
    else if (kind !== 'file') await field.fill(`Ёш ${index} «"<b>`)
  }
  return readFields(page)
}

/** What stands in the fields of the form that goes along; their order may depend on the language. */
export async function readFields(page: Page): Promise<string[]> {
  const fields = await page.locator(`main form#${await mainForm(page)}`).evaluate((form) => {
    if (!(form instanceof HTMLFormElement)) return []
    return Array.from(form.elements).flatMap((field) => {
      if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
        return field.checked ? [`${field.name}: ${field.value}`] : []
      if (field instanceof HTMLInputElement && /^(hidden|file)$/.test(field.type)) return []
      const isField =
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement
      return isField ? [`${field.name}: ${field.value}`] : []
    })
  })
  return fields.sort()
}

async function mainForm(page: Page): Promise<string> {
  const id = await page.locator('.language-switch button[name=_keep]').first().getAttribute('form')
  if (!id) throw new Error(`${page.url()}: no form goes along with a change of language`)
  return id
}
