import net from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { claimPorts, type Ports } from '../../../app/cli/portal/claim-ports'
import { findFreePort, isPortFree } from '../../../app/cli/processes/ports'

const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** Three ports that nobody has. */
async function freePorts(): Promise<Ports> {
  for (;;) {
    const web = await findFreePort()
    if (web > 64_000 || !(await isPortFree(web + 100)) || !(await isPortFree(web + 101))) continue
    return { web, sandbox: web + 100 }
  }
}

async function take(port: number): Promise<void> {
  const server = net.createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  opened.push(() => new Promise((done) => server.close(done)))
}

const refusalOf = (ports: Ports) =>
  claimPorts(ports, 'npm start').then(
    () => '',
    (error: Error) => error.message,
  )

it('names every port that is taken, what it is for, who has it, and ports that are free', async () => {
  const ports = await freePorts()
  await take(ports.web + 100)
  await take(ports.web + 101)
  const message = await refusalOf(ports)
  expect(message).not.toContain('for the portal')
  expect(message).toContain(
    `${ports.web + 100}, for the stand-ins: another start of Hamroh in ${process.cwd()}`,
  )
  expect(message).toContain(`${ports.web + 101}, for their mail server: `)
  expect(message).toContain(`(process ${process.pid}) has it`)
  const other = Number(/PORT=(\d+) npm start/.exec(message)?.[1])
  expect(await isPortFree(other)).toBe(true)
})

it('a start holds its ports against others before its parts listen', async () => {
  const ports = await freePorts()
  const claim = await claimPorts(ports, 'npm start')
  opened.push(claim.release)
  const message = await refusalOf({ web: ports.web - 101, sandbox: ports.web })
  expect(message).toContain(`${ports.web}, for the stand-ins: `)
  await claim.release()
  for (const port of [ports.web, ports.web + 100, ports.web + 101]) expect(await isPortFree(port)).toBe(true)
})
