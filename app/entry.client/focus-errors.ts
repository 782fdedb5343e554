/** After a refusal the summary of what is wrong has the focus. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
}
