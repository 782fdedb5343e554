import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { statusOf } from './refusals'
import { createUploadRoom } from './upload-room'

const folder = mkdtempSync(path.join(tmpdir(), 'room-'))
let server: Server
/** How many are in memory, and the most that ever were. */
let inMemory: { now: number; most: number }

beforeEach(async () => {
  inMemory = { now: 0, most: 0 }
  const receive = createUploadRoom(folder, { ofOne: 2, ofAll: 3, read: 1 })
  const app = express()
  app.post('/:uploader', async (asked, response) => {
    const received = await receive(asked, response, asked.params.uploader)
    if (!received) return
    if ('refusal' in received) return void response.status(statusOf(received.refusal)).end()
    inMemory.now += 1
    inMemory.most = Math.max(inMemory.most, inMemory.now)
    const hash = createHash('sha256')
    for await (const chunk of received.body) hash.update(chunk)
    inMemory.now -= 1
    response.send(hash.digest('hex'))
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A request whose body is still to come; `answer` once it is there. */
function begin(uploader: string) {
  const port = (server.address() as AddressInfo).port
  const sent = request({ port, path: `/${uploader}`, method: 'POST', host: '127.0.0.1', agent: false })
  sent.on('error', () => {})
  sent.flushHeaders()
  const answer = once(sent, 'response').then(async ([response]) => {
    let text = ''
    for await (const chunk of response) text += chunk
    return `${response.statusCode} ${text}`
  })
  answer.catch(() => {})
  return { sent, answer }
}

async function whole(uploader: string, body: Buffer): Promise<string> {
  const { sent, answer } = begin(uploader)
  sent.end(body)
  return answer
}

const patience = { timeout: 60_000 }

describe('createUploadRoom', () => {
  it('hands over what was sent, one after the other, and leaves nothing behind', async () => {
    const bodies = [1, 2, 3].map(() => randomBytes(3_000_000))
    const answers = await Promise.all(bodies.map((body, at) => whole(String(at), body)))
    expect(answers).toEqual(bodies.map((body) => `200 ${createHash('sha256').update(body).digest('hex')}`))
    expect(inMemory.most).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('has room for so many of one person and of all, and room again when they have gone', async () => {
    const slow = [begin('a'), begin('a')]
    for (const { sent } of slow) sent.write('some')
    await expect.poll(() => whole('a', Buffer.from('x')), patience).toMatch(/^429/)
    slow.push(begin('b'))
    slow.at(-1)?.sent.write('some')
    await expect.poll(() => whole('c', Buffer.from('x')), patience).toMatch(/^503/)
    for (const { sent } of slow) sent.destroy()
    await expect.poll(() => whole('a', Buffer.from('x')), patience).toMatch(/^200/)
  })
})
