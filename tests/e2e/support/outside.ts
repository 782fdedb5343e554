import { expect, sandbox } from './test'

/** Moves money at the payment provider without the portal. */
export async function moveOutside(path: string): Promise<void> {
  const answer = await fetch(`${sandbox}/stripe/_control/outside${path}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  })
  expect(answer.status, path).toBe(200)
}
