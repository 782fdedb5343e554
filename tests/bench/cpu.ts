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

/** A process and all that it started, with what each has used. Linux only. */
function treeOf(root: number): [number, ProcessStat][] {
  const all = stats()
  const belongs = (pid: number): boolean =>
    pid === root || (all.has(pid) && belongs(all.get(pid)?.parent ?? 0))
  return [...all].filter(([pid]) => pid > 1 && belongs(pid))
}

/** CPU time used so far by a process and all that it started, in milliseconds. */
export function cpuOfTree(root: number): number {
  return treeOf(root).reduce((sum, [, { cpuMs }]) => sum + cpuMs, 0)
}

/** Ends them all at once, with nothing said to them: signal 9. */
export function killTree(root: number): void {
  for (const [pid] of treeOf(root)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It was ended by the end of its parent.
    }
  }
}

/** Resident memory of one process in megabytes. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}
