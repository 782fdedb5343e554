import { Worker } from 'node:worker_threads'

/** What iPhones store by default, as plain pixels: four octets each. */
export interface DecodedPicture {
  width: number
  height: number
  pixels: Uint8Array
}

export type HeicFault = 'broken' | { width: number; height: number; pixels: null }

/** Longer than any photo takes on a busy machine. */
const patienceMs = 60_000

// Runs as CommonJS beside nothing of ours: the library is found from the program's folder. Only the first picture counts;
// how large it is, is asked before it is unfolded.
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const decode = require('heic-decode')
async function read() {
  const pictures = await decode.all({ buffer: workerData.bytes })
  const [first] = pictures
  const { width, height } = first
  if (width * height > workerData.mostPixels) return { width, height, pixels: null }
  const { data } = await first.decode()
  return { width, height, pixels: new Uint8Array(data) }
}
const send = (answer) => parentPort.postMessage(answer, answer.pixels ? [answer.pixels.buffer] : [])
read().then(send).catch(() => parentPort.postMessage(null))
`

let last: Promise<unknown> = Promise.resolve()

/**
 * Decoded by libheif in WebAssembly, beside the event loop: a photo of 12 megapixels takes some seconds. One after the
 * other, as each unfolds to four octets a pixel.
 */
export function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<DecodedPicture | HeicFault> {
  const decoded = last.then(() => decodeBeside(bytes, mostPixels))
  last = decoded.catch(() => {})
  return decoded
}

function decodeBeside(bytes: Uint8Array, mostPixels: number): Promise<DecodedPicture | HeicFault> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      ...{ eval: true, workerData: { bytes, mostPixels }, env: {} },
      // What it says of a broken file is nobody's.
      ...{ stdout: true, stderr: true },
    })
    const end = (answer: DecodedPicture | HeicFault) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end('broken'), patienceMs)
    worker.once('message', (answer: DecodedPicture | HeicFault | null) => end(answer ?? 'broken'))
    worker.once('error', () => end('broken'))
    worker.once('exit', () => end('broken'))
  })
}
