import { sentParameter } from '~/ui/form/page/kept-form'

/**
 * A form that posts to its own page goes to an address that differs from the page's. A page that could not be loaded takes
 * the place of one with the same address: after a broken connection Back would lead past the form, and what was typed
 * would be gone.
 */
export function leaveOwnAddress(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (form.method !== 'post' || submitter?.hasAttribute('formaction')) return
  const given = form.getAttribute('action')
  const here = new URL(location.href)
  const to = new URL(given || here, here)
  if (to.origin !== here.origin || to.pathname !== here.pathname || to.search !== here.search) return
  if (here.searchParams.has(sentParameter)) to.searchParams.delete(sentParameter)
  else to.searchParams.set(sentParameter, '')
  form.setAttribute('action', to.pathname + to.search)
}
