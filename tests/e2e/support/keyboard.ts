import type { Locator, Page } from '@playwright/test'

/** More steps than this nobody takes. */
const mostSteps = 150

/**
 * Goes to an element as somebody without a mouse does. Throws when Tab does not lead there, or when nothing shows where
 * she is.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element === document.activeElement))) continue
    const isSeen = await target.evaluate((element) => {
      // A radio button or checkbox is drawn by what stands beside it.
      const drawn = [element, element.nextElementSibling].filter((each) => each !== null)
      return drawn.some((each) => Number.parseFloat(getComputedStyle(each).outlineWidth) >= 2)
    })
    if (!isSeen) throw new Error(`${target}: nothing shows that it has the focus`)
    return
  }
  throw new Error(`${target}: Tab does not lead there`)
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

export async function pressByKey(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
