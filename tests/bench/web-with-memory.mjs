// The web process, which tells its parent every so often what it holds after everything unused was collected.
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose_gc')
const collect = vm.runInNewContext('gc')
const everyMs = Number(process.env.BENCH_TELL_MS)

setInterval(() => {
  collect()
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  process.send?.({ rss, heapUsed, external, arrayBuffers })
}, everyMs).unref()

process.on('message', (file) => v8.writeHeapSnapshot(String(file)))
process.channel?.unref()

await import('../../build/server/web.js')
