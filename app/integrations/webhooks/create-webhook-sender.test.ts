import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWebhookSender } from './create-webhook-sender'

// Somebody listens on this machine, and must never be called.
let server: Server
let port: number
let calls = 0

beforeAll(async () => {
  server = createServer((socket) => {
    calls += 1
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server?.close())

const hosts = [
  ...['127.0.0.1', '2130706433', '0177.0.0.1', '0x7f.1', '127.1', '127.0.0.1.', '10.0.0.1', '100.64.0.1'],
  ...[
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12::1]',
  ],
]

it('connects to no address of our own network, however it is written', async () => {
  const sender = createWebhookSender(null)
  for (const host of hosts)
    expect([host, await sender.post(`https://${host}:${port}/`, {}, '{}')]).toEqual([
      host,
      { fault: 'privateAddress' },
    ])
  expect(calls).toBe(0)
})

it('refuses a name one of whose addresses is private, and looks once', async () => {
  for (const others of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['fd12::1', '8.8.8.8'], []]) {
    let looked = 0
    const sender = createWebhookSender(null, (_name, _options, answer) => {
      looked += 1
      answer(
        null,
        others.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    })
    expect(await sender.post(`https://workshop.example:${port}/`, {}, '{}')).toEqual({
      fault: 'privateAddress',
    })
    expect(looked).toBe(1)
  }
  expect(calls).toBe(0)
})

it('sends nothing in the open, but to the stand-in, and not beside it', async () => {
  const standIn = `http://127.0.0.1:${port}/hooks/`
  const sender = createWebhookSender(standIn)
  expect(await sender.post('http://workshop.example/', {}, '{}')).toEqual({ fault: 'privateAddress' })
  for (const path of ['admin', 'hooks/../payments', 'hooks/%2e%2e/payments'])
    expect(await sender.post(`http://127.0.0.1:${port}/${path}`, {}, '{}')).toEqual({
      fault: 'privateAddress',
    })
  expect(calls).toBe(0)
  expect(await sender.post(`${standIn}orders`, {}, '{}')).toEqual({ fault: 'unavailable' })
  expect(calls).toBe(1)
})
