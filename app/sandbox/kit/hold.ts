import type { Response } from 'express'

/** Waits, in milliseconds; ends at once when the other side goes away, so that nothing keeps the process busy. */
export function hold(response: Response, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    response.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
