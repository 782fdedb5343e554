import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyPace } from './body-pace'
import { type Refusal, statusOf } from './refusals'

const pace = { graceMs: 200, leastBytesPerSecond: 100, lookEveryMs: 50 }
let server: Server

beforeEach(async () => {
  const app = express()
  const refuse = (_: unknown, response: express.Response, refusal: Refusal) =>
    void response.status(statusOf(refusal)).send(refusal.kind)
  app.use(bodyPace({ publicOrigin: 'http://portal', refuse }, pace))
  app.post('/refused', (_request, response) => void response.status(413).send('too large'))
  app.post('/', (request, response) => void request.resume().on('end', () => response.send('whole')))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => server.close())

/** Sends a body of `length` piece by piece, `every` ms; the answer once the connection is closed. */
async function send(path: string, length: number, piece: string, every: number): Promise<string> {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => {})
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`)
  const sending = setInterval(() => socket.write(piece), every)
  await once(socket, 'close')
  clearInterval(sending)
  return answer
}

describe('bodyPace', () => {
  it('waits for a slow line as long as it keeps sending', async () => {
    // Twice the grace.
    expect(await send('/', 400, 'x'.repeat(20), 20)).toContain('whole')
  })

  it('ends what only holds the connection', async () => {
    const answer = await send('/', 1_000_000, 'x', 100)
    expect(answer).toContain('408')
    expect(answer).toContain('tooSlow')
  })

  it('ends a refused body too', async () => {
    expect(await send('/refused', 1_000_000, 'x', 100)).toContain('413')
  })
})
