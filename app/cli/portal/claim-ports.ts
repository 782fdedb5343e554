import net from 'node:net'
import { CliFailure } from '../processes/failure'
import { describePortHolder } from '../processes/port-holder'
import { isPortFree } from '../processes/ports'

export interface Ports {
  web: number
  /** Null where no stand-ins run. */
  sandbox: number | null
}

/** Those that the parts of a portal listen on, and what each is for. */
function listPorts({ web, sandbox }: Ports): [port: number, what: string][] {
  const own: [number, string][] = [[web, 'the portal']]
  if (sandbox !== null)
    own.push(
      [sandbox, 'the stand-ins'],
      [sandbox + 1, 'their mail server'],
      [sandbox + 2, 'their virus scanner'],
    )
  return own
}

/**
 * Holds every port from now on, before anything slow is done: whoever starts meanwhile is told at once. `release` gives
 * them to the parts. Refuses, with who has it, when one is in use.
 */
export async function claimPorts(ports: Ports, command: string): Promise<{ release(): Promise<void> }> {
  await assertPortsFree(ports, command)
  const held: net.Server[] = []
  const release = async () => {
    await Promise.all(held.splice(0).map((one) => new Promise((done) => one.close(done))))
  }
  for (const [port] of listPorts(ports)) {
    const server = await hold(port)
    if (server) held.push(server)
    else {
      await release()
      // Taken since it was looked at.
      await assertPortsFree(ports, command)
      throw new CliFailure(`Port ${port} was in use for a moment. Start again.`)
    }
  }
  return { release }
}

export async function assertPortsFree(ports: Ports, command: string): Promise<void> {
  const taken: string[] = []
  for (const [port, what] of listPorts(ports))
    if (!(await isPortFree(port))) taken.push(`  ${port}, for ${what}: ${describePortHolder(port)} has it`)
  if (taken.length === 0) return
  throw new CliFailure(
    [
      'The portal was not started, since ports that it needs are taken:',
      ...taken,
      `Stop what has them (Ctrl-C in its terminal), or start on others: ${await findOthers(ports)} ${command}`,
    ].join('\n'),
  )
}

/** The variables of a start whose ports are all free. */
async function findOthers({ web, sandbox }: Ports): Promise<string> {
  const away = sandbox === null ? null : sandbox - web
  for (let port = web + 10; port < web + 1000; port += 10) {
    const others = { web: port, sandbox: away === null ? null : port + away }
    const free = await Promise.all(listPorts(others).map(([one]) => one < 65_000 && isPortFree(one)))
    if (!free.every(Boolean)) continue
    return away === null || away === 100 ? `PORT=${port}` : `PORT=${port} SANDBOX_PORT=${port + away}`
  }
  return 'PORT=<a free one>'
}

function hold(port: number): Promise<net.Server | null> {
  return new Promise((resolve) => {
    // Nobody is kept waiting by a portal that does not run yet.
    const server = net.createServer((socket) => socket.destroy())
    server.once('error', () => resolve(null))
    server.listen({ port, exclusive: true }, () => resolve(server.unref()))
  })
}
