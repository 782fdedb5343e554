import net from 'node:net'

/** Whether nothing listens on the port, neither on every address nor on the loopback. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of [undefined, '127.0.0.1']) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The first of three free ports in a row: the stand-ins', and behind it their mail server's and virus scanner's. */
export async function findStandInPorts(): Promise<number> {
  for (;;) {
    const port = await findFreePort()
    const others = [port + 1, port + 2]
    if (port < 65_000 && (await Promise.all(others.map(isPortFree))).every(Boolean)) return port
  }
}
