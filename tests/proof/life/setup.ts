import http from 'node:http'
import { startPortal } from '../../setup/e2e'

/** The portal of the browser tests, and an address that moves it to a later day: `POST E2E_CLOCK_URL/400`. */
export default async function setup(): Promise<() => Promise<void>> {
  const portal = await startPortal()
  const clock = http.createServer((request, response) => {
    portal.moveTo(Number(request.url?.slice(1))).then(
      () => response.end(),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((resolve) => clock.listen(0, '127.0.0.1', resolve))
  const address = clock.address()
  process.env.E2E_CLOCK_URL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return async () => {
    clock.close()
    await portal.stop()
  }
}
