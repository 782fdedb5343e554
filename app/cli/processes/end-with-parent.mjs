// Preloaded into the processes of the command line: a process whose parent was killed ends itself.
import { isMainThread } from 'node:worker_threads'

// Grandchildren inherit the variable, but have another parent.
if (isMainThread && process.channel && process.env.HAMROH_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  // The channel alone must not keep a finished process alive.
  process.channel.unref()
}
