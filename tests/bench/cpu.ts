import fs from 'node:fs'

// Linux counts in hundredths of a second (USER_HZ), which is 100 on every platform Node runs on.
const tickMs = 10

interface ProcessStat {
  parent: number
  cpuMs: number
}

function stats(): Map<number, ProcessStat> {
  const all = new Map<number, ProcessStat>()
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const text = fs.readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      all.set(Number(name), {
        parent: Number(fields[1]),
        // Its own, and that of its children that have ended: a backend of the database may.
        cpuMs: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * tickMs,
      })
    } catch {
      // It ended between listing and reading.
    }
  }
  return all
}

/** CPU time used so far by a process and all that it started, in milliseconds. Linux only. */
export function cpuOfTree(root: number): number {
  const all = stats()
  const belongs = (pid: number): boolean =>
    pid === root || (all.has(pid) && belongs(all.get(pid)?.parent ?? 0))
  let sum = 0
  for (const [pid, { cpuMs }] of all) if (pid > 1 && belongs(pid)) sum += cpuMs
  return sum
}

/** Resident memory of one process in megabytes. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}
