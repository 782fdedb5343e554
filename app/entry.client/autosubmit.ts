/** A list that is sent as soon as something else is chosen in it. */
export function submitWhenChosen(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset.autosubmit !== undefined)
      target.form?.requestSubmit()
  })
}
